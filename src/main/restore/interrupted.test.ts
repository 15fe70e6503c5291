import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { aClient } from '../../../test/helpers/factories'
import { examineHere, onAStick, realPractice } from '../../../test/helpers/restore'
import { passphrase } from '../../../test/helpers/vault'
import type { AppError } from '../../shared/errors'
import { readCurrent } from '../vault/generation'
import { switchBack, takeBackTo } from './switch'

/** A practice that has gone on since its backup, which is chosen; `keyGone`: the key to the backup is out of the memory again. `during`: what happens while it is unpacked. */
async function chosen(options: Pick<NonNullable<Parameters<typeof realPractice>[0]>, 'elapsed'> = {}) {
  let key: Buffer | null = null
  let interrupt = () => {}
  const practice = await realPractice({
    ...options,
    run: (examination, report) => {
      key = examination.key.key
      interrupt()
      return examineHere(examination, report)
    },
  })
  const { call, answers } = practice
  await aClient(call, { givenName: 'Amara' })
  answers.file = onAStick(practice.backUp())
  await aClient(call, { givenName: 'Later' })
  await call('restore.choose', { seq: null })
  return { ...practice, keyGone: () => key?.every((byte) => byte === 0), during: (act: () => void) => void (interrupt = act) }
}

it('locking while the passphrase is checked puts the backup away, key and all; nobody restores it afterwards without a passphrase', async () => {
  const { call, refusal, vault, folder, unlock, keyGone } = await chosen()
  await call('restore.look', { secret: null })
  expect(keyGone()).toBe(false)
  const going = refusal('restore.confirm', { passphrase })
  vault.lock()
  expect(await going).toMatchObject({ code: 'locked' })
  expect(keyGone()).toBe(true)
  expect(existsSync(join(folder, 'restore.unfinished'))).toBe(false)
  expect(await refusal('restore.confirm', { passphrase: null })).toMatchObject({ code: 'not_found' })
  expect(readCurrent(folder).database).toBe(1)
  await unlock()
  expect(await call('clients.list', { archived: false })).toHaveLength(2)
})

it('locking while a backup is unpacked puts it away, key and all', async () => {
  const { refusal, vault, folder, keyGone, during } = await chosen()
  during(() => vault.lock())
  expect(await refusal('restore.look', { secret: null })).toMatchObject({ code: 'locked' })
  expect(keyGone()).toBe(true)
  expect(existsSync(join(folder, 'restore.unfinished'))).toBe(false)
  expect(await refusal('restore.confirm', { passphrase: null })).toMatchObject({ code: 'not_found' })
})

it('going back to records that do not open leaves everything as it was: what is damaged is still never deleted', async () => {
  const { call, refusal, vault, folder, unlock, clock } = await chosen()
  vault.lock()
  const file = join(folder, 'levator.db')
  const bytes = readFileSync(file).fill(0, 8192, 16384)
  writeFileSync(file, bytes)
  await call('restore.choose', { seq: null })
  await call('restore.look', { secret: { passphrase } })
  await call('restore.confirm', { passphrase: null })
  await unlock()
  const before = readCurrent(folder)
  // Its first page is read when it is looked at, the damaged one only when it is opened as the practice.
  expect(await vault.exchange(() => void switchBack(folder, clock.now()), () => takeBackTo(folder, before, clock.now())).catch((error: AppError) => error.code)).toBe('damaged')
  expect(readCurrent(folder)).toEqual(before)
  await refusal('restore.undo', { passphrase })
  expect(readCurrent(folder)).toEqual(before)
  await call('restore.keep', { passphrase })
  vault.lock()
  clock.forward(60 * 24 * 31)
  await unlock()
  expect(readFileSync(file).equals(bytes)).toBe(true)
})

it('a restore that fails leaves a standing alarm about older records standing', async () => {
  const { call, refusal, vault, history, folder, unlock } = await chosen()
  const behind = () => {
    while (history.step(vault.requireOpen().orm)) continue
    return history.state().behind
  }
  const file = join(folder, 'levator.db')
  vault.lock()
  const old = readFileSync(file)
  await unlock()
  await aClient(call, { givenName: 'Latest' })
  expect(behind()).toBeNull()
  vault.lock()
  writeFileSync(file, old)
  await unlock()
  expect(behind()).not.toBeNull()
  await call('restore.choose', { seq: null })
  await call('restore.look', { secret: null })
  mkdirSync(join(folder, 'restore.unfinished', 'unused'))
  await refusal('restore.confirm', { passphrase })
  expect(readCurrent(folder).database).toBe(1)
  expect(behind()).not.toBeNull()
})

it('at the lock screen a wrong passphrase for a backup counts as one for the practice, is waited for, and stands in the log', async () => {
  let now = 0
  const { call, refusal, vault, unlock } = await chosen({ elapsed: () => now })
  vault.lock()
  await call('restore.choose', { seq: null })
  const look = async (typed: string) => (await refusal('restore.look', { secret: { passphrase: typed } })).code
  const codes: string[] = []
  for (let tries = 0; tries < 10 && !codes.includes('refused'); tries += 1) codes.push(await look(`guess ${tries}`))
  expect(codes.at(-1)).toBe('refused')
  expect((await call('vault.state', {})).failed?.count).toBe(codes.length - 1)
  expect(await look(passphrase)).toBe('refused')
  now += 3_600_000
  await call('restore.look', { secret: { passphrase } })
  await unlock()
  expect(vault.requireOpen().orm.$client.prepare("select count(*) from event where action = 'vault.unlockFailed'").pluck().get()).toBe(1)
})
