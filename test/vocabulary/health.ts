import { createElement } from 'react'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '../../src/shared/contract/clients'
import { clientConditions, conditions } from '../../src/shared/reference/safety'
import { HealthTab } from '../../src/renderer/features/clients/health-tab'
import { aCondition } from '../helpers/factories'
import { drawn, onRoute, textOf } from '../helpers/words'
import { expectProven, type Proof } from './proof'
import { openRecord, type RecordPractice } from './record'

describe('health', () => {
  let practice: RecordPractice
  let client: Client
  let shown: string

  /** A client with every condition, and a medicine for each that counts as it. */
  beforeAll(async () => {
    practice = await openRecord()
    await practice.call('clients.setHealth', {
      id: practice.client.id,
      health: {
        conditions: clientConditions().map(({ id }) => aCondition(id)),
        medicines: clientConditions().map(({ id }, index) => ({ name: `Tablet ${index}`, note: '', conditionId: id })),
      },
    })
    client = await practice.call('clients.get', { id: practice.client.id })
    shown = textOf(drawn(onRoute(createElement(HealthTab, { client })), [['clients.get', { id: client.id }, client]]))
  })
  afterAll(() => practice.close())

  it('every condition', () => {
    const proofs = clientConditions().map(({ id, label }): Proof => {
      const saved = client.conditions.some(({ conditionId }) => conditionId === id)
      return {
        entry: `safety.json: conditions.${conditions().findIndex((one) => one.id === id)} (${id})`,
        done: { entered: saved, saved, shown: shown.includes(label), printed: false, searched: false },
      }
    })
    expectProven('condition', proofs)
  })

  it('every class a medicine can count as', () => {
    const proofs = clientConditions().map(({ id, label }): Proof => {
      const saved = client.medicines.some(({ conditionId }) => conditionId === id)
      // The condition itself stands there once already.
      return { entry: `safety.json: medicine that counts as ${id}`, done: { entered: saved, saved, shown: shown.split(label).length > 2, printed: false, searched: false } }
    })
    expectProven('medicine class', proofs)
  })

  it('conditions that are asked of the plan, not of a client', () => {
    const asked = clientConditions().map(({ id }) => id)
    expect(conditions().map(({ id }) => id).filter((id) => !asked.includes(id))).toEqual(['areas-at-risk', 'pneumothorax-points'])
  })
})
