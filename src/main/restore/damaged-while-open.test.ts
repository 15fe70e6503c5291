import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { aClient, aSession } from '../../../test/helpers/factories'
import { onAStick, realPractice } from '../../../test/helpers/restore'
import { passphrase } from '../../../test/helpers/vault'
import { readCurrent } from '../vault/generation'

const pageBytes = 4096

/** A practice that went on since its backup, and of which the pages of a table are spoilt while it is open: it was whole when it was unlocked. */
async function spoiltSince(table: string) {
  // Closing it fails, as it may: the records that lie aside are the damaged ones.
  const practice = await realPractice({ failed: () => {} })
  await practice.vault.checking()
  const { call, vault, folder } = practice
  const { id } = await aClient(call, { givenName: 'Amara' })
  await aSession(call, id)
  practice.answers.file = onAStick(practice.backUp())
  practice.clock.forward(60)
  await aClient(call, { givenName: 'Later' })
  const db = vault.requireOpen().orm.$client
  const pages = db.prepare<[string], number>('select pageno from dbstat where name = ?').pluck().all(table)
  db.pragma('wal_checkpoint(truncate)')
  const file = join(folder, 'levator.db')
  const bytes = readFileSync(file)
  for (const page of pages) bytes.fill(0, (page - 1) * pageBytes, page * pageBytes)
  writeFileSync(file, bytes)
  // What it has in memory it need not read.
  db.pragma('shrink_memory')
  return { ...practice, file, clientId: id }
}

it('an open practice of which a page cannot be read says so, and a backup can be looked into and restored all the same', async () => {
  const practice = await spoiltSince('session')
  const { call, refusal, clientId, clock, unlock, vault, folder, file } = practice
  expect((await call('history.state', {})).unreadable).toBe(false)
  expect(await refusal('sessions.ofClient', { clientId, after: null, limit: 1000 })).toMatchObject({ code: 'damaged' })
  expect((await call('history.state', {})).unreadable).toBe(true)
  await call('restore.choose', { seq: null })
  expect(await call('restore.look', { secret: null })).toMatchObject({ clients: 1, since: null, destroyed: 0 })
  await call('restore.confirm', { passphrase })
  expect((await call('history.state', {})).unreadable).toBe(false)
  expect((await call('clients.list', { archived: false })).map(({ givenName }) => givenName)).toEqual(['Amara'])
  expect(readCurrent(folder).aside).toMatchObject([{ generation: 1, damaged: true }])
  await call('restore.keep', { passphrase })
  vault.lock()
  clock.forward(60 * 24 * 31)
  await unlock()
  expect(existsSync(file)).toBe(true)
})

it('what was destroyed cannot be told where that page is spoilt: the preview says so', async () => {
  const { call } = await spoiltSince('erasure')
  await call('restore.choose', { seq: null })
  expect(await call('restore.look', { secret: null })).toMatchObject({ destroyed: null, since: { clients: 1 } })
  await call('restore.confirm', { passphrase })
  expect(await call('clients.list', { archived: false })).toHaveLength(1)
})
