import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestPractice, type TestPractice } from '../../../test/helpers/practice'
import { fillDemo } from './fill'

let practice: TestPractice
beforeAll(() => {
  practice = openTestPractice()
  fillDemo(practice.orm, practice.clock)
})
afterAll(() => practice.close())

it('plays twelve courses through the operations, one session left unfinished', async () => {
  expect(await practice.call('clients.list', { archived: false })).toHaveLength(12)
  expect(await practice.call('sessions.unfinished', {})).toHaveLength(1)
})

it('shows every part of a session somewhere, so that who tries the demo finds it', async () => {
  const clients = await practice.call('clients.list', { archived: false })
  const ids = (await Promise.all(clients.map(({ id }) => practice.call('sessions.ofClient', { clientId: id, after: null, limit: 1000 })))).flat().map(({ id }) => id)
  const seen = new Set<string>()
  for (const id of ids) {
    const { content } = await practice.call('sessions.get', { id })
    for (const [name, list] of Object.entries(content)) if (Array.isArray(list) && list.length > 0) seen.add(name)
  }
  expect([...seen]).toEqual(expect.arrayContaining(['therapies', 'areas', 'movements', 'work', 'points', 'cups', 'stamps', 'scores', 'activities', 'lots']))
})
