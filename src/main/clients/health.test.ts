import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ClientCondition } from '../../shared/contract/clients'
import { addDays } from '../../shared/domain/days'
import { conditions } from '../../shared/reference/safety'
import { aClient, aCondition } from '../../../test/helpers/factories'
import { openTestPractice, type TestPractice } from '../../../test/helpers/practice'

let practice: TestPractice
let id: number
beforeEach(async () => {
  practice = openTestPractice()
  id = (await aClient(practice.call)).id
})
afterEach(() => practice.close())

const today = () => practice.clock.now().slice(0, 10)
const health = (...list: ClientCondition[]) => ({ id, health: { conditions: list, medicines: [] } })
const refusedField = async (condition: ClientCondition) => Object.keys((await practice.refusal('clients.setHealth', health(aCondition('syncope'), condition))).fields ?? {})

it('keeps every facet of every condition, an area where it has one, a due date where it has weeks', async () => {
  for (const condition of conditions()) {
    for (const facetId of [null, ...(condition.facets ?? []).map((facet) => facet.id)]) {
      const entry = aCondition(condition.id, { facetId, areaIds: condition.local ? ['calf', 'sole'] : [], dueOn: condition.weeks ? addDays(today(), 100) : null })
      expect((await practice.call('clients.setHealth', health(entry))).conditions).toEqual([entry])
    }
  }
})

it('refuses for every condition what is not its own', async () => {
  for (const { id: conditionId, facets, local, weeks } of conditions()) {
    expect(await refusedField(aCondition(conditionId, { facetId: 'huge' })), conditionId).toEqual(['health.conditions.1.facetId'])
    if (!facets) expect(await refusedField(aCondition(conditionId, { facetId: 'severe' })), conditionId).toEqual(['health.conditions.1.facetId'])
    if (!local) expect(await refusedField(aCondition(conditionId, { areaIds: ['calf'] })), conditionId).toEqual(['health.conditions.1.areaIds'])
    if (!weeks) expect(await refusedField(aCondition(conditionId, { dueOn: today() })), conditionId).toEqual(['health.conditions.1.dueOn'])
  }
})

it('takes a due date of the next 42 weeks or the last year', async () => {
  for (const days of [294, 0, -366]) await practice.call('clients.setHealth', health(aCondition('pregnancy', { dueOn: addDays(today(), days) })))
  for (const days of [295, -367, 20_000]) {
    expect(await refusedField(aCondition('pregnancy', { dueOn: addDays(today(), days) }))).toEqual(['health.conditions.1.dueOn'])
  }
})

it('takes a medicine for a condition of the client, not of the plan', async () => {
  const medicine = (conditionId: string) => ({ id, health: { conditions: [], medicines: [{ name: 'Warfarin', note: '', conditionId }] } })
  expect((await practice.call('clients.setHealth', medicine('anticoagulants'))).medicines[0]?.conditionId).toBe('anticoagulants')
  expect(await practice.refusal('clients.setHealth', medicine('areas-at-risk'))).toMatchObject({ fields: { 'health.medicines.0.conditionId': expect.any(String) } })
})
