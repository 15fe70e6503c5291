import { execFileSync } from 'node:child_process'
import { existsSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { fullDisk } from '../../../test/e2e/spoilt-disk'
import { cheap, createdAt, fingerprint, outcomeOf, passphrase, temporaryFolder } from '../../../test/helpers/vault'
import { databaseOf, keyTypedBack, started } from '../../../test/helpers/vault-session'
import { wipeKey } from '../db/key'
import { vaultFiles } from './layout'
import { createVault } from './vault'

it('locks, wipes and frees the folder although the audit event cannot be written and the database is gone', async () => {
  const { vault, calls } = await started()
  await vault.unlock({ passphrase })
  databaseOf(vault).close()
  vault.lock()
  expect(calls).toEqual(['failed: writing the lock into the audit log', 'locked'])
  expect(vault.isOpen()).toBe(false)
  await vault.unlock({ passphrase })
})

it('locks although closing the database fails', async () => {
  const { vault, calls } = await started()
  await vault.unlock({ passphrase })
  const rows = databaseOf(vault).prepare('select 1 union select 2').iterate()
  rows.next()
  vault.lock()
  rows.return?.()
  expect(calls).toEqual(['failed: writing the lock into the audit log', 'failed: closing the practice', 'locked'])
  expect(await outcomeOf(() => vault.requireOpen())).toBe('locked')
})

describe('locking while a last backup is made', () => {
  const leavingUntil = () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    let givenUp = 0
    return { leaving: { done: promise, giveUp: () => void (givenUp += 1) }, resolve, givenUp: () => givenUp }
  }

  it('answers nothing from then on, and closes, wipes and frees the folder when it is done', async () => {
    const { leaving, resolve } = leavingUntil()
    const { vault, folder, calls } = await started({ leaving })
    await vault.unlock({ passphrase })
    const db = databaseOf(vault)
    vault.lock()
    expect([vault.isOpen(), vault.state().phase, calls, db.open]).toEqual([false, 'locked', ['locked'], true])
    expect(await outcomeOf(() => vault.requireOpen())).toBe('locked')
    resolve()
    await vault.closing()
    expect([db.open, vault.closing(), statSync(vaultFiles(folder).database).size > 0, existsSync(`${vaultFiles(folder).database}-wal`)]).toEqual([false, null, true, false])
  })

  it('who comes back before that waits for no backup', async () => {
    const { leaving, resolve, givenUp } = leavingUntil()
    const { vault } = await started({ leaving })
    await vault.unlock({ passphrase })
    vault.lock()
    const again = vault.unlock({ passphrase })
    expect(givenUp()).toBe(1)
    resolve()
    await again
    expect(vault.isOpen()).toBe(true)
  })

  it('locked again while other records wait to be put in, they are not, and nothing opens', async () => {
    const { leaving, resolve } = leavingUntil()
    const { vault } = await started({ leaving })
    await vault.unlock({ passphrase })
    let changed = false
    const exchanging = outcomeOf(() => vault.exchange(() => void (changed = true), () => {}))
    vault.lock('at-once')
    resolve()
    expect([await exchanging, changed, vault.isOpen()]).toEqual(['locked', false, false])
    await vault.unlock({ passphrase })
  })

  it('asked to be at once, it gives up what another lock waits for', async () => {
    const { leaving, resolve, givenUp } = leavingUntil()
    const { vault } = await started({ leaving })
    await vault.unlock({ passphrase })
    vault.lock()
    vault.lock('at-once')
    expect(givenUp()).toBe(1)
    resolve()
    await vault.closing()
  })
})

it('asked to lock while the passphrase is being tried, it does not open afterwards', async () => {
  const { vault, calls } = await started()
  const unlocking = vault.unlock({ passphrase })
  vault.lock()
  await expect(unlocking).rejects.toMatchObject({ code: 'locked' })
  expect(vault.isOpen()).toBe(false)
  expect(calls).toEqual([])
  await vault.unlock({ passphrase })
  expect(vault.isOpen()).toBe(true)
})

it('opens nothing that it could not lock again: where the first read fails, the practice is closed', async () => {
  const { vault } = await started()
  await vault.unlock({ passphrase })
  databaseOf(vault).exec('alter table setting rename to gone')
  vault.lock()
  await expect(vault.unlock({ passphrase })).rejects.toThrow(/no such table/)
  expect(vault.isOpen()).toBe(false)
  expect(vault.state().phase).toBe('locked')
})

it('two unlockings at once: one opens, the other is refused, and locking closes it', async () => {
  const { vault } = await started()
  const ends = await Promise.allSettled([vault.unlock({ passphrase }), vault.unlock({ passphrase }), vault.openDemo(), vault.create('four unrelated old words')])
  expect(ends.map((end) => (end.status === 'rejected' ? (end.reason as { code: string }).code : 'done'))).toEqual(['done', 'conflict', 'conflict', 'conflict'])
  vault.lock()
  expect(vault.isOpen()).toBe(false)
})

it('a recovery key that was never typed back is replaced at the next unlocking, until one is', async () => {
  const { vault } = await started()
  await vault.unlock({ passphrase })
  const first = vault.heldRecoveryKey() ?? ''
  vault.lock()
  await vault.unlock({ passphrase })
  expect(await outcomeOf(() => vault.confirmRecoveryKey([]))).toBe('invalid_input')
  const second = keyTypedBack(vault)
  expect(second).not.toBe(first)
  vault.lock()
  expect(await outcomeOf(() => vault.unlock({ recoveryKey: first }))).toBe('wrong_passphrase')
  await vault.unlock({ recoveryKey: second })
  expect(vault.state().recoveryAsked).toBeNull()
})

it('a new recovery key needs the passphrase; the old one then opens nothing', async () => {
  const { vault } = await started()
  await vault.unlock({ passphrase })
  const old = keyTypedBack(vault)
  expect(await outcomeOf(() => vault.renewRecoveryKey('not the passphrase of this one'))).toBe('wrong_passphrase')
  expect(vault.state().recoveryAsked).toBeNull()
  await vault.renewRecoveryKey(passphrase)
  expect(vault.state().recoveryAsked).toHaveLength(2)
  const renewed = vault.heldRecoveryKey() ?? ''
  vault.lock()
  expect(await outcomeOf(() => vault.unlock({ recoveryKey: old }))).toBe('wrong_passphrase')
  await vault.unlock({ recoveryKey: renewed })
})

it('a new recovery key that was not typed back is replaced like the first, although an earlier one was confirmed', async () => {
  const { vault } = await started()
  await vault.unlock({ passphrase })
  keyTypedBack(vault)
  await vault.renewRecoveryKey(passphrase)
  const renewed = vault.heldRecoveryKey() ?? ''
  vault.lock()
  await vault.unlock({ passphrase })
  expect(vault.state().recoveryAsked).toHaveLength(2)
  expect(vault.heldRecoveryKey()).not.toBe(renewed)
})

it('after a sleep longer than the idle time a touch locks instead of keeping open', async () => {
  const { vault, clock, calls } = await started()
  await vault.unlock({ passphrase })
  clock.forward(4)
  expect(vault.stayAwake()).toBe(300)
  clock.forward(60)
  expect(vault.stayAwake()).toBe(0)
  expect(calls).toEqual(['idle'])
  clock.forward(-600)
  expect(vault.stayAwake()).toBe(300)
})

describe('a practice that was there and is gone', () => {
  it('is missing, not a first run: nothing is made in its place, and it opens when it is back', async () => {
    const { vault, folder, dispatch } = await started()
    await vault.unlock({ passphrase })
    vault.lock()
    renameSync(folder, `${folder} away`)
    expect(vault.state().phase).toBe('missing')
    for (const [path, input] of [['vault.create', { passphrase: 'four unrelated old words' }], ['vault.unlock', { passphrase }]] as const) {
      expect(await dispatch(path, input)).toMatchObject({ ok: false, error: { code: 'storage', message: expect.stringMatching(/Connect its disk/) } })
    }
    expect(existsSync(folder)).toBe(false)
    renameSync(`${folder} away`, folder)
    await vault.unlock({ passphrase })
  })

  it('is found again in the folder that the therapist names, and there may be a new one elsewhere', async () => {
    const { vault, folder, dispatch, dialogs } = await started()
    await vault.unlock({ passphrase })
    vault.lock()
    const moved = join(temporaryFolder(), 'moved')
    renameSync(folder, moved)
    const elsewhere = temporaryFolder()
    dialogs.chooseFolder = async () => elsewhere
    expect(await dispatch('vault.chooseFolder', {})).toMatchObject({ ok: true })
    expect(vault.state()).toMatchObject({ phase: 'first-run', folder: join(elsewhere, 'Levator practice') })
    dialogs.chooseFolder = async () => moved
    expect(await dispatch('vault.chooseFolder', {})).toMatchObject({ ok: true })
    expect(vault.state()).toMatchObject({ phase: 'locked', folder: moved })
    await vault.unlock({ passphrase })
  })
})

it('a folder chosen in a dialog that stood open for long does not hide the practice made meanwhile', async () => {
  const { vault, folder, dispatch, dialogs, preferences } = await started()
  renameSync(folder, `${folder} away`)
  dialogs.chooseFolder = async () => {
    renameSync(`${folder} away`, folder)
    await vault.unlock({ passphrase })
    return temporaryFolder()
  }
  expect(await dispatch('vault.chooseFolder', {})).toMatchObject({ ok: false, error: { code: 'refused' } })
  expect(preferences.dataFolder()).toBe(folder)
})

it('a disk without a free byte: it opens, everything can be read, and the log catches up once something can be saved', async ({ skip }) => {
  const disk = fullDisk()
  onTestFinished(() => disk.remove())
  skip(disk.how !== 'a small disk filled to the last byte', 'no disk of its own can be mounted here')
  await createVault(disk.folder, { passphrase, createdAt, testCost: cheap }).then(({ key }) => wipeKey(key))
  const { vault, dispatch, clock } = await started({ made: disk.folder })
  await vault.unlock({ passphrase })
  await dispatch('clients.create', { givenName: 'Ngozi' })
  vault.lock()
  await disk.refuse(undefined as never)
  // The index of the log is no content: what could not be made of it may stay.
  const contents = () => ({ ...fingerprint(disk.folder), 'levator.db-shm': undefined })
  const before = contents()

  await vault.unlock({ passphrase })
  expect(vault.state()).toMatchObject({ phase: 'open', diskFull: true })
  expect(databaseOf(vault).pragma('locking_mode', { simple: true })).toBe('exclusive')
  expect(await dispatch('clients.list', { archived: false })).toMatchObject({ ok: true, value: [{ givenName: 'Ngozi' }] })
  expect(await dispatch('clients.create', { givenName: 'Nobody' })).toMatchObject({ ok: false, error: { code: 'storage', message: expect.stringMatching(/disk is full/) } })
  vault.lock()
  expect(vault.isOpen()).toBe(false)
  expect(contents()).toEqual(before)

  await vault.unlock({ passphrase })
  const opened = clock.now()
  await disk.allow(undefined as never)
  clock.forward(10)
  await dispatch('clients.create', { givenName: 'Amir' })
  vault.saved()
  expect(vault.state().diskFull).toBe(false)
  // Else no backup could join it until the next unlocking.
  expect(databaseOf(vault).pragma('locking_mode', { simple: true })).toBe('normal')
  expect(await dispatch('clients.count', { archived: false })).toEqual({ ok: true, value: 2 })
  const unlocks = databaseOf(vault).prepare("select at from event where action = 'vault.unlock' order by seq").pluck().all()
  // The first, the one whose lock had no room either, and this one: each at its own time.
  expect(unlocks).toHaveLength(3)
  expect(unlocks.at(-1)).toBe(opened)
})

if (process.platform === 'linux') {
  /** Makes every write beyond `bytes` fail, as a dying disk does: SQLite reports SQLITE_IOERR_WRITE. */
  const limitFiles = (bytes: number | 'unlimited'): void => {
    // The signal that comes with it would end the process.
    if (process.listenerCount('SIGXFSZ') === 0) process.on('SIGXFSZ', () => {})
    execFileSync('prlimit', ['--pid', String(process.pid), `--fsize=${bytes}:`])
  }

  it('after an error of the disk nothing is called saved, the database is opened anew, and what was saved is there', async () => {
    const { vault, folder, dispatch, calls } = await started()
    await vault.unlock({ passphrase })
    const saved: string[] = []
    const add = async (name: string) => {
      const reply = await dispatch('clients.create', { givenName: name })
      if (reply.ok) saved.push(name)
      return reply
    }
    for (let at = 0; at < 40; at++) await add(`before ${at}`)
    const first = databaseOf(vault)
    onTestFinished(() => limitFiles('unlimited'))
    limitFiles(statSync(`${vaultFiles(folder).database}-wal`).size + 6000)
    const replies = []
    for (let at = 0; at < 4; at++) replies.push(await add(`during ${at}`))
    limitFiles('unlimited')

    const refused = replies.filter((reply) => !reply.ok)
    expect(refused.length).toBeGreaterThan(0)
    for (const reply of refused) expect(reply).toMatchObject({ ok: false, error: { code: 'storage', message: expect.stringMatching(/not known whether/) } })
    expect(databaseOf(vault)).not.toBe(first)
    expect(first.open).toBe(false)
    // The page is told to read again, though nothing was carried out for certain.
    expect(calls.filter((call) => call === 'clients.create')).toHaveLength(saved.length + refused.length)
    expect(await add('after')).toMatchObject({ ok: true })

    vault.lock()
    await vault.unlock({ passphrase })
    const found = databaseOf(vault).prepare('select given_name from client').pluck().all()
    expect(found).toEqual(expect.arrayContaining(saved))
    expect(databaseOf(vault).pragma('integrity_check', { simple: true })).toBe('ok')
  })

  it('where it cannot be opened anew it locks, and says so', async () => {
    const { vault, dispatch, calls } = await started()
    await vault.unlock({ passphrase })
    await dispatch('clients.create', { givenName: 'Saved' })
    onTestFinished(() => limitFiles('unlimited'))
    // Not even the index of the log can be made.
    limitFiles(1)
    const reply = await dispatch('clients.create', { givenName: 'Lost' })
    limitFiles('unlimited')
    expect(reply).toMatchObject({ ok: false, error: { code: 'storage', message: expect.stringMatching(/locked itself/) } })
    expect(vault.isOpen()).toBe(false)
    expect(calls.filter((call) => call === 'locked')).toHaveLength(1)
    await vault.unlock({ passphrase })
    expect(databaseOf(vault).prepare('select given_name from client').pluck().all()).toEqual(['Saved'])
  })
}
