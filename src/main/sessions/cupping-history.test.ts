import { afterEach, beforeEach, expect, it } from 'vitest'
import type { SessionCup } from '../../shared/contract/session-content'
import { aClient, aDraft, aSession } from '../../../test/helpers/factories'
import { openTestPractice, type TestPractice } from '../../../test/helpers/practice'

let practice: TestPractice
let clientId: number
beforeEach(async () => {
  practice = openTestPractice()
  clientId = (await aClient(practice.call)).id
})
afterEach(() => practice.close())

const wet = [{ therapyId: 'wet-cupping', details: {} }]
const cup = (values: Partial<SessionCup> = {}): SessionCup => ({ therapyId: 'wet-cupping', view: 'back', x: -20, y: 250, regionId: 'interscapular-left', details: {}, ...values })
/** Who opens skin counts the blades, or gives a reason. */
const counted = { therapyId: 'wet-cupping', details: { 'blades-opened': 1, 'blades-in-sharps': 1 } }
const history = (id: number) => practice.call('sessions.cuppingHistory', { id })
const lastWet = async (id: number) => (await practice.call('sessions.safetyFacts', { id })).lastWetCuppingOn

it('is empty for a first visit', async () => {
  const { id } = await aDraft(practice.call, clientId, { therapies: wet, cups: [cup()] })
  expect(await history(id)).toEqual({ last: null })
})

it('gives back where the cups stood and how the therapist works, not what was counted or seen', async () => {
  const details = {
    'cup-diameter': 45, 'suction-strength': ['medium'], 'dry-minutes': 3, 'incision-count': 6, 'wet-minutes': 5, 'bleeding-amount': ['light'], 'blood-ml-per-cup': 8,
    'blood-colour': ['dark-red'], 'skin-mark': ['purple'],
  }
  const dry = cup({ therapyId: 'dry-cupping', x: 20, regionId: 'interscapular-right', details: { 'cup-diameter': 60, method: ['flash'], minutes: 5 } })
  await aSession(practice.call, clientId, { heldOn: '2026-02-01', therapies: [{ ...counted, details: { ...counted.details, ...details, site: ['al-kahil'] } }, { therapyId: 'dry-cupping', details: {} }, { therapyId: 'gua-sha', details: {} }], cups: [cup({ details }), dry] })
  const { id } = await aDraft(practice.call, clientId, { heldOn: '2026-03-01' })
  expect((await history(id)).last).toEqual({
    heldOn: '2026-02-01',
    cups: [cup({ details: { 'cup-diameter': 45, 'suction-strength': ['medium'] } }), { ...dry, details: { 'cup-diameter': 60, method: ['flash'] } }],
    therapies: [
      { therapyId: 'wet-cupping', details: { 'cup-diameter': 45, 'suction-strength': ['medium'], 'dry-minutes': 3, 'incision-count': 6, 'wet-minutes': 5 } },
      { therapyId: 'dry-cupping', details: {} },
    ],
  })
})

it('looks past visits without cups, at those before this one only, drafts included, discarded ones not', async () => {
  await aSession(practice.call, clientId, { heldOn: '2026-01-01', therapies: wet, cups: [cup(), cup()] })
  await aDraft(practice.call, clientId, { heldOn: '2026-01-20', therapies: wet })
  await aSession(practice.call, clientId, { heldOn: '2026-01-25' })
  const discarded = await aDraft(practice.call, clientId, { heldOn: '2026-01-28', therapies: wet, cups: [cup()] })
  await practice.call('sessions.discard', { id: discarded.id })
  const { id } = await aDraft(practice.call, clientId, { heldOn: '2026-02-01', therapies: wet })
  await aSession(practice.call, clientId, { heldOn: '2026-02-02', therapies: wet, cups: [cup()] })
  const found = await history(id)
  expect(await lastWet(id)).toBe('2026-01-20')
  expect(found.last).toMatchObject({ heldOn: '2026-01-01', cups: [cup(), cup()] })
})

it('counts an earlier wet cupping of the same day', async () => {
  await aSession(practice.call, clientId, { heldOn: '2026-02-01', startTime: '08:00', therapies: wet })
  const { id } = await aDraft(practice.call, clientId, { heldOn: '2026-02-01', startTime: '15:00', therapies: wet })
  expect(await lastWet(id)).toBe('2026-02-01')
})

it('is another client’s business no further', async () => {
  const other = await aClient(practice.call, { givenName: 'Tariq' })
  await aSession(practice.call, other.id, { heldOn: '2026-02-01', therapies: wet, cups: [cup()] })
  const { id } = await aDraft(practice.call, clientId, { therapies: wet })
  expect(await history(id)).toEqual({ last: null })
})
