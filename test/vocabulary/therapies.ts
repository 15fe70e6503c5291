import { afterAll, beforeAll, describe, it } from 'vitest'
import type { DetailValue } from '../../src/shared/contract/session-content'
import { hasWork, workGroups } from '../../src/shared/domain/work-details'
import { type DetailGroup, therapies } from '../../src/shared/reference/therapies'
import { setDetail, toggleTherapy, type Edit } from '../../src/renderer/features/sessions/edits'
import { addWork, setWorkDetail } from '../../src/renderer/features/sessions/work/work-edits'
import { partOf } from '../helpers/words'
import { expectProven, type Proof } from './proof'
import { openRecord, type RecordPractice, type Recorded } from './record'

describe('therapies', () => {
  /** One value a group can take, with the path of the entry it stands for and the words that must say it. */
  interface Example {
    path: string
    value: DetailValue
    words: string[]
  }

  const place = { regionId: 'sole-left', muscleId: null }

  /** Each item, each usual number and both ends of the range, text, yes and no. Several choices are all chosen at once. */
  function examplesOf(group: DetailGroup, path: string): Example[] {
    const ofItem = (id: string, index: number, words: string): Example => ({ path: `${path}.items.${index} (${id})`, value: [id], words: [words] })
    switch (group.kind) {
      case 'single':
        return group.items.map(({ id, label }, index) => ofItem(id, index, label))
      case 'scale':
        return group.items.map(({ id, label, value }, index) => ofItem(id, index, /^\d/.test(label) ? label : `${value} ${label}`))
      case 'multi':
        return [{ path: `${path}.items`, value: group.items.map(({ id }) => id), words: group.items.map(({ label }) => label) }]
      case 'number': {
        const unit = { min: ' min', mm: ' mm', Hz: ' Hz', ml: ' ml', count: '', strokes: '' }[group.unit]
        return [...new Set([group.min, group.max, ...group.presets])].map((value) => ({ path: `${path} (${value})`, value, words: [`${value}${unit}`] }))
      }
      case 'text':
        return [{ path, value: 'Lot 7-b 批次', words: ['Lot 7-b 批次'] }]
      case 'boolean':
        return [true, false].map((value) => ({ path: `${path} (${value})`, value, words: [value ? 'Yes' : 'No'] }))
    }
  }

  const all = therapies().map((therapy, at) => ({
    therapy,
    groups: therapy.groups.map((group, index) => ({ group, examples: examplesOf(group, `therapies.json: therapies.${at}.groups.${index}`) })),
    work: workGroups(therapy.id).map((group) => ({ group, examples: examplesOf(group, `therapies.json: therapies.${at} ${therapy.id}, by area, ${group.id}`) })),
  }))
  const rounds = Math.max(...all.flatMap(({ groups }) => groups.map(({ examples }) => examples.length)))

  let practice: RecordPractice
  /** Every therapy with one value in each of its groups, of the whole visit and of one area. */
  let recorded: Recorded[] = []

  beforeAll(async () => {
    practice = await openRecord()
    for (let round = 0; round < rounds; round += 1) {
      const edits: Edit[] = all.flatMap(({ therapy, groups, work }) => [
        toggleTherapy(therapy.id),
        ...groups.map(({ group, examples }) => setDetail(therapy.id, group.id, examples[round % examples.length]?.value)),
        ...(hasWork(therapy.id) ? [addWork({ therapyId: therapy.id, ...place, details: {} })] : []),
        ...work.map(({ group, examples }) => setWorkDetail({ therapyId: therapy.id, ...place }, group.id, examples[round % examples.length]?.value)),
      ])
      recorded.push(await practice.record(...edits))
    }
  })
  afterAll(() => practice.close())

  describe.each(all.map(({ therapy, groups, work }) => [therapy.id, therapy, groups, work] as const))('%s', (therapyId, therapy, groups, work) => {
    it('every group and item of the whole visit', () => {
      const proofs = groups.flatMap(({ group, examples }) =>
        examples.map(({ path, value, words }, round): Proof => {
          const { entered, fits, session, signed, note } = recorded[round]!
          const held = (content: typeof entered) => content.therapies.find((one) => one.therapyId === therapyId)?.details[group.id]
          const line = `${group.label} ${words.join(', ')}`
          return {
            entry: path,
            done: {
              entered: fits && JSON.stringify(held(entered)) === JSON.stringify(value),
              saved: JSON.stringify(held(session.content)) === JSON.stringify(value),
              shown: partOf(signed, therapy.label).includes(line),
              printed: partOf(note, therapy.label).includes(line),
              searched: false,
            },
          }
        }),
      )
      expectProven('therapy detail', proofs)
    })

      if (!hasWork(therapyId)) return
    it('every group and item of one area', () => {
      const proofs = work.flatMap(({ group, examples }) =>
        examples.map(({ path, value, words }, round): Proof => {
          const { entered, fits, session, signed, note } = recorded[round]!
          const held = (content: typeof entered) => content.work.find((one) => one.therapyId === therapyId)?.details[group.id]
          const title = `${therapy.label}: what was done where`
          return {
            entry: path,
            done: {
              entered: fits && JSON.stringify(held(entered)) === JSON.stringify(value),
              saved: JSON.stringify(held(session.content)) === JSON.stringify(value),
              shown: partOf(signed, title).includes(words.join(', ')),
              printed: partOf(note, title).includes(words.join(', ')),
              searched: false,
            },
          }
        }),
      )
      expectProven('work detail', proofs)
    })
  })
})
