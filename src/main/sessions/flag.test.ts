import { afterEach, beforeEach, expect, it } from 'vitest'
import { aClient, aDraft, aSession } from '../../../test/helpers/factories'
import { openTestPractice, type TestPractice } from '../../../test/helpers/practice'

let practice: TestPractice
let clientId: number
beforeEach(async () => {
  practice = openTestPractice()
  clientId = (await aClient(practice.call)).id
})
afterEach(() => practice.close())

const flagsOf = async (id: number) => (await practice.call('sessions.ofClient', { clientId, after: null, limit: 1000 })).filter((it) => it.id === id).map(({ pinned, starred }) => ({ pinned, starred }))

it.each([['a draft', aDraft], ['a signed session', aSession]] as const)('pins and stars %s, each by itself, and takes it back', async (_, make) => {
  const other = await make(practice.call, clientId, { heldOn: '2026-01-01' })
  const made = await make(practice.call, clientId)
  const { id } = made
  expect(await flagsOf(id)).toEqual([{ pinned: false, starred: false }])
  expect(await practice.call('sessions.flag', { id, pinned: true })).toEqual({ id, pinned: true, starred: false })
  expect(await practice.call('sessions.flag', { id, starred: true })).toEqual({ id, pinned: true, starred: true })
  expect(await flagsOf(id)).toEqual([{ pinned: true, starred: true }])
  expect(await flagsOf(other.id)).toEqual([{ pinned: false, starred: false }])
  expect(await practice.call('sessions.flag', { id, pinned: false })).toEqual({ id, pinned: false, starred: true })
  expect(await practice.call('sessions.flag', { id, starred: false })).toEqual({ id, pinned: false, starred: false })
  // No part of the note: what was written, its revision and its signed version are as they were.
  expect(await practice.call('sessions.get', { id })).toEqual(made)
})

it('refuses an unknown session, a discarded one and a flag that says nothing, and writes nothing', async () => {
  const { id } = await aDraft(practice.call, clientId)
  const before = practice.digest()
  expect(await practice.refusal('sessions.flag', { id: 404, pinned: true })).toMatchObject({ code: 'not_found', message: 'This session is not in the record.' })
  expect(await practice.refusal('sessions.flag', { id })).toMatchObject({ code: 'invalid_input', fields: { pinned: 'Say whether the session is to be pinned or starred.' } })
  expect(practice.digest()).toBe(before)
  await practice.call('sessions.discard', { id })
  const discarded = practice.digest()
  expect(await practice.refusal('sessions.flag', { id, pinned: true })).toMatchObject({ code: 'not_found', message: 'This session was discarded. Bring it back first.' })
  expect(practice.digest()).toBe(discarded)
})

it('keeps the flags of a draft that is discarded and brought back', async () => {
  const { id } = await aDraft(practice.call, clientId)
  await practice.call('sessions.flag', { id, starred: true })
  await practice.call('sessions.discard', { id })
  expect(await flagsOf(id)).toEqual([])
  await practice.call('sessions.restore', { id })
  expect(await flagsOf(id)).toEqual([{ pinned: false, starred: true }])
})
