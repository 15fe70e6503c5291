import { createElement } from 'react'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client, ClientHealth } from '../../src/shared/contract/clients'
import { sidesOf } from '../../src/shared/domain/point-sides'
import { acupoints } from '../../src/shared/reference/acupoints'
import { anatomy } from '../../src/shared/reference/anatomy'
import { clientConditions, conditionLabel, conditions, safety, safetyRules, suggestedCondition } from '../../src/shared/reference/safety'
import { therapies } from '../../src/shared/reference/therapies'
import { HealthTab } from '../../src/renderer/features/clients/health-tab'
import { addArea, toggleTherapy } from '../../src/renderer/features/sessions/edits'
import { addPoint } from '../../src/renderer/features/sessions/points/point-edits'
import { aCondition } from '../helpers/factories'
import { drawn, onRoute, textOf } from '../helpers/words'
import { expectProven, type Proof } from './proof'
import { openRecord, type RecordPractice } from './record'

describe('health', () => {
  let practice: RecordPractice
  beforeAll(async () => {
    practice = await openRecord()
  })
  afterAll(() => practice.close())

  /** The client with exactly this, as the record holds it. */
  async function withHealth(health: ClientHealth): Promise<Client> {
    await practice.call('clients.setHealth', { id: practice.client.id, health })
    return practice.call('clients.get', { id: practice.client.id })
  }

  const screenOf = (client: Client) => drawn(onRoute(createElement(HealthTab, { client })), [['clients.get', { id: client.id }, client]])

  /** The note of a visit in which everything that a rule speaks of is done everywhere. */
  async function paper(): Promise<string> {
    const named = new Set(therapies().flatMap(({ id }) => safetyRules(id).flatMap(({ scope }) => ('points' in scope ? scope.points : []))))
    const { note } = await practice.record(
      ...therapies().map(({ id }) => toggleTherapy(id)),
      ...anatomy.regions.map(({ id }) => addArea(id)),
      ...acupoints.points.filter(({ code }) => named.has(code)).map((point) => addPoint({ code: point.code, side: sidesOf(point)[0]! }, true)),
    )
    return textOf(note)
  }

  it('every condition', async () => {
    const client = await withHealth({ conditions: clientConditions().map(({ id }) => aCondition(id)), medicines: [] })
    const [shown, printed] = [textOf(screenOf(client)), await paper()]
    const proofs = clientConditions().map(({ id, label }): Proof => {
      const saved = client.conditions.some(({ conditionId }) => conditionId === id)
      return {
        entry: `safety.json: conditions.${conditions().findIndex((one) => one.id === id)} (${id})`,
        done: { entered: saved, saved, shown: shown.includes(label), printed: printed.includes(label), searched: false },
      }
    })
    expectProven('condition', proofs)
  })

  it('every facet of a condition', async () => {
    const faceted = clientConditions().filter(({ facets }) => facets !== undefined)
    const proofs: Proof[] = []
    for (let round = 0; faceted.some(({ facets }) => round < (facets?.length ?? 0)); round += 1) {
      const facetOf = (facets: (typeof faceted)[number]['facets']) => facets?.[round]
      const client = await withHealth({ conditions: faceted.map(({ id, facets }) => aCondition(id, { facetId: facetOf(facets)?.id ?? null })), medicines: [] })
      const shown = screenOf(client)
      for (const { id, label, facets } of faceted) {
        const facet = facetOf(facets)
        if (facet === undefined) continue
        const saved = client.conditions.some(({ conditionId, facetId }) => conditionId === id && facetId === facet.id)
        // The row of this condition: up to the heading of the next one.
        const row = shown.slice(shown.indexOf(`${label}</h3>`)).split('<h3', 1)[0] ?? ''
        proofs.push({
          entry: `safety.json: conditions.${conditions().findIndex((one) => one.id === id)}.facets.${round} (${id}, ${facet.id})`,
          done: { entered: saved, saved, shown: new RegExp(`data-on="true"[^>]*data-choice="${facet.id}"`).test(row), printed: false, searched: false },
        })
      }
    }
    expectProven('condition facet', proofs)
  })

  it('every medicine that counts as a condition', async () => {
    const client = await withHealth({
      conditions: [],
      medicines: safety.medicineNames.map(({ name, condition }) => ({ name, note: '', conditionId: condition })),
    })
    const [shown, printed] = [screenOf(client), await paper()]
    const proofs = safety.medicineNames.map(({ name, condition }, index): Proof => {
      const saved = client.medicines.some((medicine) => medicine.name === name && medicine.conditionId === condition)
      const label = conditionLabel(condition)
      return {
        entry: `safety.json: medicineNames.${index} (${name})`,
        done: {
          entered: saved,
          saved,
          shown: shown.includes(`value="${name}"`) && shown.includes(`value="${label}"`),
          printed: printed.includes(label),
          searched: suggestedCondition(name) === condition,
        },
      }
    })
    expectProven('medicine name', proofs)
  })

  it('conditions that are asked of the plan, not of a client', () => {
    const asked = clientConditions().map(({ id }) => id)
    expect(conditions().map(({ id }) => id).filter((id) => !asked.includes(id))).toEqual(['areas-at-risk', 'pneumothorax-points'])
  })
})
