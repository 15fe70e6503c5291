import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { aClient } from '../../../test/helpers/factories'
import { examineHere, onAStick, realPractice } from '../../../test/helpers/restore'
import { passphrase } from '../../../test/helpers/vault'
import { readCurrent } from '../vault/generation'

/** A practice that has gone on since its backup, which is chosen; `keyGone`: the key to the backup is out of the memory again. `during`: what happens while it is unpacked. */
async function chosen() {
  let key: Buffer | null = null
  let interrupt = () => {}
  const practice = await realPractice({
    run: (examination) => {
      key = examination.key.key
      interrupt()
      return examineHere(examination)
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
