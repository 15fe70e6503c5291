import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { passphrase } from '../../../test/helpers/vault'
import { databaseOf, type Started, started } from '../../../test/helpers/vault-session'
import { vaultFiles } from '../vault/layout'

/** Opens the practice and lets the watch do all its stretches. */
async function unlockAndCheck({ vault, history }: Started) {
  await vault.unlock({ passphrase })
  // Its recovery key waits to be typed back: nothing of that matters here.
  while (history.step(vault.requireOpen().orm));
  return history.state()
}

const addClient = ({ dispatch }: Started, givenName: string) => dispatch('clients.create', { givenName })

/** The database as it lies in the folder, and how to put it back. */
function copyOf({ folder }: Started, name: string): () => void {
  const { database } = vaultFiles(folder)
  const copy = join(folder, `${name}.copy`)
  copyFileSync(database, copy)
  return () => copyFileSync(copy, database)
}

const markFile = ({ userData }: Started) => {
  const [name = ''] = readdirSync(join(userData, 'marks'))
  return join(userData, 'marks', name)
}
const actions = (at: Started) => databaseOf(at.vault).prepare<[], string>("select action || ' ' || detail from event where action like 'history.%' order by seq").pluck().all()

it('finds a practice as it was left, and says how much it looked at', async () => {
  const at = await started()
  await unlockAndCheck(at)
  await addClient(at, 'Amara')
  at.history.step(at.vault.requireOpen().orm)
  expect(at.history.state()).toMatchObject({ phase: 'checked', events: 2 })
  at.vault.lock()
  expect(await unlockAndCheck(at)).toMatchObject({ phase: 'checked', broken: null, behind: null, markUnreadable: false })
  expect(at.history.state().events).toBe(databaseOf(at.vault).prepare('select count(*) from event').pluck().get())
})

it('notices an older copy of the file, in numbers, keeps saying so, and forgets it only when told to', async () => {
  const at = await started()
  await unlockAndCheck(at)
  at.vault.lock()
  const putBack = copyOf(at, 'monday')
  await unlockAndCheck(at)
  await addClient(at, 'Amara')
  await addClient(at, 'Mei')
  at.clock.forward(5)
  at.history.step(at.vault.requireOpen().orm)
  const since = at.clock.now()
  at.vault.lock()

  putBack()
  // The unlocking, two clients: three lines more than the copy holds; its own unlocking makes up for one.
  expect((await unlockAndCheck(at)).behind).toEqual({ kind: 'older', events: 2, versions: 0, since })
  at.vault.lock()
  expect((await unlockAndCheck(at)).behind).not.toBeNull()

  expect(await at.dispatch('history.accept', {})).toMatchObject({ ok: true, value: { behind: null } })
  at.vault.lock()
  expect((await unlockAndCheck(at)).behind).toBeNull()
  expect(actions(at)).toEqual([expect.stringMatching(/^history\.behind /), expect.stringMatching(/^history\.behind /), 'history.accept '])
})

it('notices another history of the same length', async () => {
  const at = await started()
  await unlockAndCheck(at)
  at.vault.lock()
  const putBack = copyOf(at, 'monday')
  await unlockAndCheck(at)
  await addClient(at, 'Amara')
  at.history.step(at.vault.requireOpen().orm)
  at.vault.lock()
  putBack()
  // Locked and unlocked without the watch: the copy grows past what the mark has seen.
  for (let round = 0; round < 3; round++) {
    await at.vault.unlock({ passphrase })
    at.vault.lock()
  }
  expect((await unlockAndCheck(at)).behind).toMatchObject({ kind: 'other' })
})

it('says when its mark cannot be read, whatever was done to it', async () => {
  const at = await started()
  await unlockAndCheck(at)
  at.vault.lock()
  const whole = readFileSync(markFile(at), 'utf8')
  for (const spoilt of ['', '{', 'x'.repeat(5000), whole.replace(/"seq":(\d)/, '"seq":9'), whole.replace(/"mac":"(.)/, (_all, digit: string) => `"mac":"${digit === '0' ? '1' : '0'}`)]) {
    writeFileSync(markFile(at), spoilt)
    expect(await unlockAndCheck(at), spoilt.slice(0, 40)).toMatchObject({ markUnreadable: true, behind: null })
    at.vault.lock()
  }
})

it('says when its mark is gone, keeps saying so over an older copy, and forgets it only when told to', async () => {
  const at = await started()
  expect(await unlockAndCheck(at)).toMatchObject({ markGone: false })
  at.vault.lock()
  const putBack = copyOf(at, 'monday')
  await unlockAndCheck(at)
  await addClient(at, 'Amara')
  at.history.step(at.vault.requireOpen().orm)
  at.vault.lock()
  putBack()
  rmSync(join(at.userData, 'marks'), { recursive: true })
  for (const _time of [1, 2]) {
    expect(await unlockAndCheck(at)).toMatchObject({ markGone: true, behind: null })
    at.vault.lock()
  }
  await unlockAndCheck(at)
  expect(await at.dispatch('history.accept', {})).toMatchObject({ ok: true, value: { markGone: false } })
  at.vault.lock()
  expect(await unlockAndCheck(at)).toMatchObject({ markGone: false })
  expect(actions(at)).toEqual(['history.markGone ', 'history.markGone ', 'history.markGone ', 'history.accept '])
})

it('says nothing of a mark on a computer that sees the practice for the first time', async () => {
  const at = await started()
  await unlockAndCheck(at)
  at.vault.lock()
  const elsewhere = await started({ made: at.folder })
  expect(await unlockAndCheck(elsewhere)).toMatchObject({ markGone: false, behind: null })
  elsewhere.vault.lock()
  rmSync(join(elsewhere.userData, 'marks'), { recursive: true })
  expect(await unlockAndCheck(elsewhere)).toMatchObject({ markGone: true })
  elsewhere.vault.lock()
  expect(await unlockAndCheck(at)).toMatchObject({ markGone: false })
})

it('names the first row that was changed behind its back', async () => {
  const at = await started()
  await unlockAndCheck(at)
  await addClient(at, 'Amara')
  databaseOf(at.vault).exec("drop trigger event_no_update; update event set action = 'clients.archive' where action = 'clients.create'")
  const changed = databaseOf(at.vault).prepare<[], number>("select seq from event where action = 'clients.archive'").pluck().get()
  at.vault.lock()
  expect((await unlockAndCheck(at)).broken).toEqual({ log: 'event', seq: changed })
  expect(actions(at)).toContain(`history.broken event ${changed}`)
})

it('keeps no mark of a demo', async () => {
  const at = await started()
  await at.vault.openDemo()
  while (at.history.step(at.vault.requireOpen().orm));
  expect(() => readdirSync(join(at.userData, 'marks'))).toThrow(/ENOENT/)
})
