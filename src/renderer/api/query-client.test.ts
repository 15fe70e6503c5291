import { type QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createQueryClient, refetchOnChange } from './query-client'

let client: QueryClient
let tell: (path: string) => void
beforeEach(() => {
  client = createQueryClient()
  vi.stubGlobal('window', { bridge: { onChanged: (listener: typeof tell) => (tell = listener) } })
  refetchOnChange(client)
})
afterEach(() => {
  client.clear()
  vi.unstubAllGlobals()
})

/** On the screen from now on; read once. @returns how often it was read, and what takes it off */
async function shown(path: string) {
  const read = vi.fn(() => Promise.resolve(path))
  const observer = new QueryObserver(client, { queryKey: [path, {}], queryFn: read })
  const leave = observer.subscribe(() => {})
  await settled()
  return { times: () => read.mock.calls.length, leave }
}

const settled = () => vi.waitFor(() => expect(client.isFetching()).toBe(0))

it('a change of a client is followed by every query on the screen', async () => {
  const [record, progress] = [await shown('clients.get'), await shown('progress.ofClient')]
  tell('clients.update')
  await settled()
  expect([record.times(), progress.times()]).toEqual([2, 2])
})

it('while a draft is saved, the course of signed visits is not read after every few letters', async () => {
  const [session, progress] = [await shown('sessions.get'), await shown('progress.ofClient')]
  for (let save = 0; save < 5; save++) {
    tell('sessions.save')
    await settled()
  }
  expect([session.times(), progress.times()]).toEqual([6, 1])
})

it.each([
  ['sessions.save', { 'clients.get': 1, 'backups.status': 1, 'history.state': 1, 'restore.state': 1, 'sessions.safetyFacts': 2 }],
  ['backups.status', { 'clients.get': 1, 'backups.status': 2, 'history.state': 2 }],
  ['history.state', { 'clients.get': 1, 'history.state': 2 }],
  ['clients.update', { 'clients.get': 2, 'backups.status': 2, 'history.state': 2, 'restore.state': 2 }],
])('after %s only what it moves is read at once', async (path, expected) => {
  const shownNow = new Map<string, Awaited<ReturnType<typeof shown>>>()
  for (const query of Object.keys(expected)) shownNow.set(query, await shown(query))
  tell(path)
  await settled()
  expect(Object.fromEntries([...shownNow].map(([query, { times }]) => [query, times()]))).toEqual(expected)
})

it('it is read when it is looked at anew, and after the signing', async () => {
  const before = await shown('progress.ofClient')
  tell('sessions.save')
  await settled()
  before.leave()
  const again = await shown('progress.ofClient')
  expect(again.times()).toBe(1)
  tell('sessions.save')
  tell('sessions.sign')
  await settled()
  expect(again.times()).toBe(2)
})

it('a window that is about to close reads nothing', async () => {
  const record = await shown('clients.get')
  tell('app.closing')
  await settled()
  expect(record.times()).toBe(1)
})
