import { readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { fingerprint, outcomeOf, passphrase } from '../../../test/helpers/vault'
import { checkHere } from '../../../test/helpers/check-here'
import { databaseOf, started, type Started } from '../../../test/helpers/vault-session'
import { AppError } from '../../shared/errors'
import { vaultFiles } from './layout'
import { openPractice } from './open-practice'

const pageBytes = 4096

/** Locked; one bit is flipped in the middle of a page that nobody reads at unlocking. @returns the file, and its bytes before that */
async function spoilt({ vault, folder }: Started): Promise<{ file: string; whole: Buffer }> {
  await vault.unlock({ passphrase })
  const db = databaseOf(vault)
  db.exec('create table filler (id integer primary key, text text) strict')
  for (let row = 0; row < 300; row++) db.prepare('insert into filler (text) values (?)').run('x'.repeat(100))
  const page = db.prepare<[], number>("select max(pageno) from dbstat where name = 'filler'").pluck().get() ?? 0
  vault.lock()
  await vault.closing()
  const file = vaultFiles(folder).database
  const whole = readFileSync(file)
  const bytes = Buffer.from(whole)
  const middle = (page - 1) * pageBytes + pageBytes / 2
  bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle)
  writeFileSync(file, bytes)
  return { file, whole }
}

it('a damaged practice is open at once, and soon locked: the page saves first, the lock screen says so, and it stays shut until it is whole', async () => {
  const practice = await started()
  const { vault, folder, calls } = practice
  const { file, whole } = await spoilt(practice)
  calls.length = 0
  await vault.unlock({ passphrase })
  expect([vault.isOpen(), vault.state().damage]).toEqual([true, null])
  const { key } = vault.held() ?? {}
  await vault.checking()
  await vault.closing()
  expect(calls).toEqual(['failed: checking the records', 'asked to save', 'locked'])
  expect(vault.state()).toMatchObject({ phase: 'locked', damage: 'records' })
  expect(key?.key).toEqual(Buffer.alloc(32))
  // Not opened to be locked again: it is read through first, and left as it is.
  const before = fingerprint(folder)
  await expect(vault.unlock({ passphrase })).rejects.toMatchObject({ code: 'damaged', message: expect.stringMatching(/^The practice file is damaged.* Nothing was changed\. Restore the newest backup\.$/) })
  expect([vault.state().damage, fingerprint(folder)]).toEqual(['records', before])
  writeFileSync(file, whole)
  await vault.unlock({ passphrase })
  await vault.checking()
  vault.lock()
  expect(vault.state()).toMatchObject({ phase: 'locked', damage: null })
})

it('the next start of the app opens it and finds it again', async () => {
  const first = await started()
  await spoilt(first)
  const { vault } = await started({ again: first })
  await vault.unlock({ passphrase })
  await vault.checking()
  expect([vault.isOpen(), vault.state().damage]).toEqual([false, 'records'])
})

it('a sound practice stays open, and nothing is said', async () => {
  const { vault, calls } = await started()
  await vault.unlock({ passphrase })
  expect(vault.checking()).not.toBeNull()
  await vault.checking()
  expect([vault.isOpen(), vault.checking(), calls]).toEqual([true, null, []])
})

it.each([
  ['the disk failed', () => checkFailing(new AppError('storage', 'The disk reported an error.'))],
  ['its thread did not start', () => checkFailing(new Error('check-worker is missing from this build'))],
])('where it could not be checked because %s, that is logged, and nothing is said of the file', async (_why, check) => {
  const { vault, calls } = await started({ check: check() })
  await vault.unlock({ passphrase })
  await vault.checking()
  expect([vault.isOpen(), calls]).toEqual([true, ['failed: checking the records']])
  vault.lock()
  expect(vault.state().damage).toBeNull()
})

const checkFailing = (error: Error) => () => ({ done: Promise.reject(error), stop: () => {} })

/** One that goes on until it is let go, whatever it was told. */
function slowCheck() {
  const gone = Promise.withResolvers<void>()
  const begun = Promise.withResolvers<void>()
  let stops = 0
  let runs = 0
  const check = () => {
    runs += 1
    begun.resolve()
    return { done: gone.promise, stop: () => void (stops += 1) }
  }
  return { check, gone, begun: begun.promise, stops: () => stops, runs: () => runs }
}

it('locked in the middle, it is stopped, and the folder is free when it is gone; what it says then counts no more', async () => {
  const { check, gone, begun, stops } = slowCheck()
  const { vault, folder, calls } = await started({ check })
  await vault.unlock({ passphrase })
  const { key } = vault.held() ?? {}
  await begun
  vault.lock()
  expect([vault.isOpen(), stops()]).toEqual([false, 1])
  expect(await outcomeOf(() => openPractice(folder, { passphrase }))).toBe('conflict')
  gone.reject(new AppError('damaged', 'too late'))
  await vault.closing()
  expect([key?.key, calls, vault.state().damage]).toEqual([Buffer.alloc(32), ['locked'], null])
  ;(await openPractice(folder, { passphrase })).close()
})

it('locked before it began, it never does, and the practice is closed at once', async () => {
  const { check, runs } = slowCheck()
  const { vault, folder } = await started({ check })
  await vault.unlock({ passphrase })
  vault.lock()
  expect([vault.closing(), runs()]).toEqual([null, 0])
  ;(await openPractice(folder, { passphrase })).close()
  expect(runs()).toBe(0)
})

it('begins anew when the database was opened anew, and then only one is heard', async () => {
  const checked: string[] = []
  const { vault } = await started({
    check: (database, key) => {
      checked.push(database)
      return checkHere(database, key)
    },
  })
  await vault.unlock({ passphrase })
  expect(vault.reopen()).toBe(true)
  await vault.checking()
  expect([vault.isOpen(), checked.length]).toEqual([true, 1])
  vault.reopen()
  await vault.checking()
  expect(checked).toHaveLength(2)
})
