import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SupplyDetails } from '../../shared/contract/supplies'
import { openTestPractice, type TestPractice } from '../../../test/helpers/practice'

let practice: TestPractice
beforeEach(() => {
  practice = openTestPractice()
})
afterEach(() => practice.close())

const box: SupplyDetails = { kind: 'blade', brand: 'Feather', lot: 'F-22', expiresOn: '2027-01-31' }
const add = (changes: Partial<SupplyDetails> = {}) => practice.call('supplies.add', { ...box, ...changes })
const lots = async (finished = false) => (await practice.call('supplies.list', { finished })).map(({ lot }) => lot)

it('remembers what the label says, and the day it was opened', async () => {
  expect(await add()).toEqual({ ...box, id: 1, openedOn: '2026-03-02', finishedOn: null })
  expect(await practice.call('supplies.list', { finished: false })).toEqual([{ ...box, id: 1, openedOn: '2026-03-02', finishedOn: null }])
})

it('opens a box on the day of the practice’s own zone', async () => {
  practice.clock.set('2026-03-02T23:30:00.000Z')
  practice.clock.setZone('Asia/Dubai')
  expect((await add()).openedOn).toBe('2026-03-03')
})

it('lists boxes in use newest first, expired ones among them', async () => {
  await add({ lot: 'old', expiresOn: '2020-01-01' })
  practice.clock.forward(1)
  await add({ lot: 'new', expiresOn: null })
  expect(await lots()).toEqual(['new', 'old'])
})

it('finishes a box and brings it back', async () => {
  const { id } = await add()
  practice.clock.set('2026-03-05T09:00:00.000Z')
  expect((await practice.call('supplies.finish', { id })).finishedOn).toBe('2026-03-05')
  expect([await lots(), await lots(true)]).toEqual([[], ['F-22']])
  practice.clock.set('2026-03-09T09:00:00.000Z')
  expect((await practice.call('supplies.finish', { id })).finishedOn).toBe('2026-03-05')
  expect((await practice.call('supplies.bringBack', { id })).finishedOn).toBeNull()
  expect([await lots(), await lots(true)]).toEqual([['F-22'], []])
})

describe('a second box of the same kind, brand and lot', () => {
  it.each([{}, { lot: 'f-22' }, { lot: ' F - 22 ' }, { brand: 'FEATHER', expiresOn: null }])('is refused while the first is in use: %o', async (changes) => {
    await add()
    const before = practice.digest()
    expect(await practice.refusal('supplies.add', { ...box, ...changes })).toMatchObject({ code: 'conflict' })
    expect(practice.digest()).toBe(before)
  })

  it.each<Partial<SupplyDetails>>([{ kind: 'needle' }, { brand: 'Swann' }, { lot: 'F22' }])('is another box: %o', async (changes) => {
    await add()
    expect(await add(changes)).toMatchObject(changes)
  })

  it('is taken once the first is finished, which then stays finished', async () => {
    const { id } = await add()
    await practice.call('supplies.finish', { id })
    await add()
    expect(await practice.refusal('supplies.bringBack', { id })).toMatchObject({ code: 'conflict' })
  })

  it('is not made by correcting another', async () => {
    await add()
    const { id } = await add({ lot: 'F-23' })
    expect(await practice.refusal('supplies.update', { id, changes: { lot: 'F-22' } })).toMatchObject({ code: 'conflict' })
  })
})

it('corrects what was read off the label and leaves the rest', async () => {
  const { id } = await add()
  expect(await practice.call('supplies.update', { id, changes: { expiresOn: '2027-10-31', brand: undefined } })).toMatchObject({ ...box, expiresOn: '2027-10-31' })
  expect(await practice.call('supplies.update', { id, changes: {} })).toMatchObject({ expiresOn: '2027-10-31' })
})

it('refuses a box without a lot, with the field', async () => {
  expect(await practice.refusal('supplies.add', { ...box, lot: '  ' })).toMatchObject({
    code: 'invalid_input', fields: { lot: 'Enter the lot as it stands on the package.' },
  })
})

it.each(['supplies.update', 'supplies.finish', 'supplies.bringBack'] as const)('%s says when there is no such box', async (path) => {
  const input = path === 'supplies.update' ? { id: 9, changes: {} } : { id: 9 }
  expect(await practice.refusal(path, input as { id: number; changes: object })).toMatchObject({ code: 'not_found' })
})
