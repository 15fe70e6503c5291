import { existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { fullDisk } from '../../../test/e2e/spoilt-disk'
import { cheap } from '../../../test/helpers/cheap-vault'
import { aClient } from '../../../test/helpers/factories'
import { examineHere, onAStick, realPractice } from '../../../test/helpers/restore'
import { passphrase } from '../../../test/helpers/vault'
import { wipeKey } from '../db/key'
import { createVault } from '../vault/vault'

/** A practice on a disk of 16 MB with a backup of two or three chunks on a stick; it has gone on since. Null where no disk can be mounted. */
async function onSmallDisk(at: 'unpack' | 'salvage' = 'unpack') {
  const disk = fullDisk()
  onTestFinished(() => disk.remove())
  if (disk.how !== 'a small disk filled to the last byte') return null
  await createVault(disk.folder, { passphrase, createdAt: '2026-03-02T09:00:00.000Z', testCost: cheap }).then(({ key }) => wipeKey(key))
  let midway = () => {}
  const practice = await realPractice({
    folder: disk.folder,
    run: (examination, report) =>
      examineHere(examination, (step, share) => {
        report(step, share)
        if (step === at && share < 1) midway()
      }),
  })
  onTestFinished(() => practice.vault.lock())
  const { call, answers, vault } = practice
  await aClient(call, { givenName: 'Amara' })
  vault.requireOpen().orm.$client.exec('create table ballast (bytes blob); insert into ballast values (randomblob(1500000))')
  answers.file = onAStick(practice.backUp())
  await aClient(call, { givenName: 'Later' })
  await call('restore.choose', { seq: null })
  const fill = () => void disk.refuse(undefined as never)
  const makeRoom = () => void disk.allow(undefined as never)
  const names = async () => (await call('clients.list', { archived: false })).map(({ givenName }) => givenName).toSorted()
  const files = () => readdirSync(practice.folder, { recursive: true, encoding: 'utf8' }).filter((name) => !name.startsWith('backups')).toSorted()
  return { ...practice, fill, makeRoom, names, files, during: (act: () => void) => void (midway = act) }
}

/** Refused, it left the practice as it was, with no file more; with room the same backup is restored. */
async function expectUntouchedThenRestored({ call, files, names, makeRoom }: NonNullable<Awaited<ReturnType<typeof onSmallDisk>>>, before: string[]) {
  expect(files()).toEqual(before)
  expect(await names()).toEqual(['Amara', 'Later'])
  makeRoom()
  await call('restore.look', { secret: null })
  await call('restore.confirm', { passphrase })
  expect(await names()).toEqual(['Amara'])
}

const noDisk = 'no disk of its own can be mounted here'

it('a disk with too little room is refused before anything is unpacked, with how much is needed and free; with room it is restored', async ({ skip }) => {
  const practice = await onSmallDisk()
  if (practice === null) return skip(noDisk)
  const { refusal, fill, files, during, folder } = practice
  const before = files()
  let begun = false
  during(() => void (begun = true))
  fill()
  // Room for the first chunk of it.
  const filler = join(dirname(folder), 'filler')
  truncateSync(filler, statSync(filler).size - 1_500_000)
  const error = await refusal('restore.look', { secret: null })
  expect(error).toMatchObject({ code: 'storage', message: expect.stringMatching(/^The disk of your records is too full for this backup: unpacking it takes about \d MB there, and 1 MB are free\. Nothing was changed\. Free at least \d MB there, then try again\.$/) })
  expect(begun).toBe(false)
  await expectUntouchedThenRestored(practice, before)
})

it('a disk that fills up while a backup is unpacked: said with how much is needed, nothing is left, the practice stays; with room it is restored', async ({ skip }) => {
  const practice = await onSmallDisk()
  if (practice === null) return skip(noDisk)
  const { refusal, fill, files, during, folder } = practice
  const before = files()
  let unpacked = false
  during(() => {
    unpacked = existsSync(join(folder, 'restore.unfinished/levator.db'))
    fill()
    during(() => {})
  })
  const error = await refusal('restore.look', { secret: null })
  expect(unpacked).toBe(true)
  expect(error).toMatchObject({ code: 'storage', message: expect.stringMatching(/too full for this backup: unpacking it takes about \d MB there, and \d MB are free\. Nothing was changed\. Free at least \d MB there/) })
  await expectUntouchedThenRestored(practice, before)
})

it('a disk that fills up before the last step: the open practice stays in use, and with room the same backup is restored', async ({ skip }) => {
  const practice = await onSmallDisk()
  if (practice === null) return skip(noDisk)
  const { call, refusal, fill, makeRoom, names, vault } = practice
  await call('restore.look', { secret: null })
  fill()
  expect(await refusal('restore.confirm', { passphrase })).toMatchObject({ code: 'storage', message: expect.stringMatching(/disk is full/) })
  expect(vault.isOpen()).toBe(true)
  expect(await names()).toEqual(['Amara', 'Later'])
  makeRoom()
  await aClient(call, { givenName: 'Written with room' })
  await call('restore.confirm', { passphrase })
  expect(await names()).toEqual(['Amara'])
})

it('a disk that fills up while damaged records are read counts none of them as lost: it says so, and with room they come along', async ({ skip }) => {
  const practice = await onSmallDisk('salvage')
  if (practice === null) return skip(noDisk)
  const { call, refusal, fill, makeRoom, names, files, during, folder, vault, unlock } = practice
  await call('restore.cancel', {})
  const page = vault.requireOpen().orm.$client.prepare<[], number>("select min(pageno) from dbstat where name = 'event'").pluck().get() ?? 0
  vault.lock()
  const file = join(folder, 'levator.db')
  const damaged = readFileSync(file).fill(0, (page - 1) * 4096, page * 4096)
  writeFileSync(file, damaged)
  const before = files()
  await call('restore.choose', { seq: null })
  let times = 0
  during(() => {
    times += 1
    // It is copied and known to be damaged.
    if (times === 3) fill()
  })
  expect(await refusal('restore.look', { secret: { passphrase } })).toMatchObject({ code: 'storage', message: expect.stringMatching(/too full for this backup/) })
  expect(files()).toEqual(before)
  makeRoom()
  during(() => {})
  expect(await call('restore.look', { secret: { passphrase } })).toMatchObject({ salvage: { clients: 1, lostClients: 0 } })
  await call('restore.confirm', { passphrase: null })
  await unlock()
  expect(await names()).toEqual(['Amara', 'Later'])
  expect(readFileSync(file).equals(damaged)).toBe(true)
})
