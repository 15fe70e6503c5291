import { createElement } from 'react'
import { afterAll, beforeAll, describe, it } from 'vitest'
import type { Complaint } from '../../src/shared/contract/complaints'
import { anatomy } from '../../src/shared/reference/anatomy'
import { complaintWords, onsets } from '../../src/shared/reference/causes'
import { redFlags } from '../../src/shared/reference/safety'
import { areaGroups, areaItems, causeGroups, causeItems, factorItems } from '../../src/renderer/features/complaints/complaint-words'
import { ComplaintsTab } from '../../src/renderer/features/complaints/complaints-tab'
import { pickerView, type PickerItem } from '../../src/renderer/ui/picker-view'
import { aComplaint } from '../helpers/factories'
import { drawn, onRoute, textOf } from '../helpers/words'
import { expectProven, type Proof } from './proof'
import { openRecord, type RecordPractice } from './record'

describe('complaint', () => {
  let practice: RecordPractice
  let full: Complaint
  let shown: string
  let printed: string

  /** The complaint as the record's own screen shows it. */
  const screenOf = (complaint: Complaint): string =>
    drawn(onRoute(createElement(ComplaintsTab, { clientId: complaint.clientId, complaintId: complaint.id })), [
      ['complaints.ofClient', { clientId: complaint.clientId }, [complaint]],
    ])

  /** A complaint with every word there is. */
  beforeAll(async () => {
    practice = await openRecord()
    const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id)
    const made = await aComplaint(practice.call, practice.client.id, {
      areaIds: ids(anatomy.areas),
      causeIds: ids(complaintWords.causes),
      aggravatingIds: ids(factorItems('aggravating')),
      easingIds: ids(factorItems('easing')),
      effects: complaintWords.effects.map(({ id }, index) => ({ effectId: id, rating: index % 11 })),
      redFlagIds: ids(redFlags()),
    })
    full = await practice.call('complaints.get', { id: made.id })
    shown = screenOf(full)
    printed = await practice.summary()
  })
  afterAll(() => practice.close())

  /** Chosen, not only offered. */
  const isChosen = (html: string, id: string) => new RegExp(`<button[^>]*data-on="true"[^>]*data-choice="${id}"`).test(html)

  /** Typing the whole label finds the entry. */
  function finds(items: readonly PickerItem[], groups: readonly { id: string; label: string }[], id: string, label: string): boolean {
    return pickerView(items, groups, { typed: label, chosen: [], usual: [], everything: false }).offered.some((item) => item.id === id)
  }

  interface Listed {
    id: string
    label: string
  }

  const proofsOf = (path: string, list: readonly Listed[], saved: readonly string[], searched: (entry: Listed) => boolean): Proof[] =>
    list.map((entry, index) => ({
      entry: `${path}.${index} (${entry.id})`,
      done: {
        entered: saved.includes(entry.id),
        saved: saved.includes(entry.id),
        shown: isChosen(shown, entry.id),
        printed: printed.includes(entry.label),
        searched: searched(entry),
      },
    }))

  it('every area', () => {
    expectProven('area', proofsOf('anatomy.json: areas', anatomy.areas, full.areaIds, ({ id, label }) => finds(areaItems(), areaGroups(), id, label)))
  })

  it('every cause', () => {
    expectProven('cause', proofsOf('causes.json: causes', complaintWords.causes, full.causeIds, ({ id, label }) => finds(causeItems(), causeGroups(), id, label)))
  })

  it('every factor', () => {
    const saved = [...full.aggravatingIds, ...full.easingIds]
    const items = [...factorItems('aggravating'), ...factorItems('easing')]
    expectProven('factor', proofsOf('causes.json: factors', complaintWords.factors, saved, ({ id, label }) => finds(items, [], id, label)))
  })

  it('every effect', () => {
    const saved = full.effects.map(({ effectId }) => effectId)
    expectProven('effect', proofsOf('causes.json: effects', complaintWords.effects, saved, () => false))
  })

  it('every onset', async () => {
    const proofs: Proof[] = []
    for (const [index, { id, label }] of onsets().entries()) {
      const saved = await practice.call('complaints.update', { id: full.id, changes: { onsetId: id } })
      const read = await practice.call('complaints.get', { id: full.id })
      proofs.push({
        entry: `causes.json: onset.${index} (${id})`,
        done: {
          entered: saved.onsetId === id,
          saved: read.onsetId === id,
          shown: isChosen(screenOf(read), id),
          printed: (await practice.summary()).includes(label),
          searched: false,
        },
      })
    }
    expectProven('onset', proofs)
  })

  it('every red flag', async () => {
    const words = textOf(shown)
    const { note } = await practice.record((content) => ({ ...content, complaintId: full.id }))
    const paper = textOf(note)
    const proofs = redFlags().map(({ id, label }, index): Proof => {
      const saved = full.redFlagIds.includes(id)
      return { entry: `safety.json: redFlags.${index} (${id})`, done: { entered: saved, saved, shown: words.includes(label), printed: paper.includes(label), searched: false } }
    })
    expectProven('red flag', proofs)
  })
})
