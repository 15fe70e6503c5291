import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { aClient } from '../../test/helpers/factories'
import { openTestPractice, type TestPractice } from '../../test/helpers/practice'
import { handlers } from './handlers'

let practice: TestPractice
beforeEach(() => {
  practice = openTestPractice()
})
afterEach(() => {
  vi.restoreAllMocks()
  practice.close()
})

/** The dispatcher takes its handlers when it is made, so another one is made with a handler that misbehaves. */
function withHandler(misbehave: () => void): void {
  practice.close()
  misbehave()
  practice = openTestPractice()
}

it('lets no query write, and the next command can', async () => {
  withHandler(() =>
    vi.spyOn(handlers.clients, 'list').mockImplementation((_input, db) => {
      db.$client.exec("insert into setting values ('stolen', '1')")
      return []
    }),
  )
  const before = practice.digest()
  expect(await practice.refusal('clients.list', { archived: false })).toMatchObject({ code: 'internal' })
  expect(practice.digest()).toBe(before)
  expect(practice.changes).toEqual([])
  await aClient(practice.call)
  expect(practice.digest()).not.toBe(before)
})

it('takes back everything a command wrote before it failed, and says nothing changed', async () => {
  withHandler(() =>
    vi.spyOn(handlers.clients, 'archive').mockImplementation((_input, db) => {
      db.$client.exec("insert into setting values ('half', '1')")
      throw new Error('halfway')
    }),
  )
  const before = practice.digest()
  expect(await practice.refusal('clients.archive', { id: 1 })).toMatchObject({ code: 'internal' })
  expect(practice.digest()).toBe(before)
  expect(practice.changes).toEqual([])
})

it('tells of a command that was carried out, and of no query', async () => {
  const { id } = await aClient(practice.call)
  await practice.call('clients.get', { id })
  await practice.call('clients.list', { archived: false })
  expect(practice.changes).toEqual(['clients.create'])
})
