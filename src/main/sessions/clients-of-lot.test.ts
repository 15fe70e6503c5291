import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SessionLot } from '../../shared/contract/session-content'
import { aClient, aDraft, aSession } from '../../../test/helpers/factories'
import { openTestPractice, type TestPractice } from '../../../test/helpers/practice'

let practice: TestPractice
beforeEach(() => {
  practice = openTestPractice()
})
afterEach(() => practice.close())

const lot = (name: string, changes: Partial<SessionLot> = {}): SessionLot => ({ kind: 'blade', brand: 'Feather', lot: name, expiresOn: '2027-01-31', ...changes })
const used = async (name: string, kind?: SessionLot['kind']) =>
  (await practice.call('sessions.clientsOfLot', kind === undefined ? { lot: name } : { lot: name, kind })).map((use) => `${use.givenName} ${use.kind} ${use.lot}`)

/** Two clients, three sessions. */
async function fill(): Promise<void> {
  const noor = await aClient(practice.call, { givenName: 'Noor', familyName: 'Rahimi' })
  const mei = await aClient(practice.call, { givenName: '美', familyName: '王' })
  await aSession(practice.call, noor.id, { heldOn: '2026-02-01', lots: [lot('F-22'), lot('ST 9', { kind: 'cup', brand: '' })] })
  await aSession(practice.call, mei.id, { heldOn: '2026-02-20', lots: [lot('F-220')] })
  await aDraft(practice.call, noor.id, { heldOn: '2026-03-01', lots: [lot('f-22', { kind: 'needle' })] })
}

describe('who had lot X', () => {
  beforeEach(fill)

  it('names client, day, session, kind, brand and expiry, newest first', async () => {
    const uses = await practice.call('sessions.clientsOfLot', { lot: 'F-22' })
    expect(uses.map(({ heldOn }) => heldOn)).toEqual(['2026-03-01', '2026-02-20', '2026-02-01'])
    expect(uses[2]).toEqual({
      clientId: 1, givenName: 'Noor', familyName: 'Rahimi', preferredName: '', sessionId: 1, heldOn: '2026-02-01', status: 'signed',
      kind: 'blade', brand: 'Feather', lot: 'F-22', expiresOn: '2027-01-31',
    })
  })

  it.each([
    ['F-22', ['Noor needle f-22', '美 blade F-220', 'Noor blade F-22']],
    [' f - 22 ', ['Noor needle f-22', '美 blade F-220', 'Noor blade F-22']],
    ['F-220', ['美 blade F-220']],
    ['st9', ['Noor cup ST 9']],
    ['22', []],
    ['%', []],
    ['_', []],
  ])('begins with %j', async (asked, expected) => {
    expect(await used(asked)).toEqual(expected)
  })

  it('tells kinds apart when asked to', async () => {
    expect(await used('F-22', 'needle')).toEqual(['Noor needle f-22'])
    expect(await used('F-22', 'cup')).toEqual([])
  })

  it('leaves out discarded drafts, and finds archived clients', async () => {
    await practice.call('sessions.discard', { id: 3 })
    await practice.call('clients.archive', { id: 2 })
    expect(await used('F-22')).toEqual(['美 blade F-220', 'Noor blade F-22'])
  })
})

it.each([
  ['blade-lot', 'wet-cupping', 'blade'],
  ['sterilisation-lot', 'wet-cupping', 'cup'],
  ['needle-lot', 'acupuncture', 'needle'],
])('finds a lot that was written as text: %s', async (groupId, therapyId, kind) => {
  const { id } = await aClient(practice.call, { givenName: 'Noor' })
  await aSession(practice.call, id, { therapies: [{ therapyId, details: { [groupId]: 'Swann Morton, lot SM 417, exp. 2027' } }] })
  expect(await practice.call('sessions.clientsOfLot', { lot: 'sm417' })).toMatchObject([{ givenName: 'Noor', kind, lot: 'Swann Morton, lot SM 417, exp. 2027', expiresOn: null }])
  expect(await used('sm418')).toEqual([])
})

it('refuses an empty question', async () => {
  expect(await practice.refusal('sessions.clientsOfLot', { lot: ' ' })).toMatchObject({ code: 'invalid_input' })
})
