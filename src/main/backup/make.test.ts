import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { makeBackupOf, makeJob, noReport } from '../../../test/helpers/backups'
import { makeVault, passphrase, temporaryFolder } from '../../../test/helpers/vault'
import { recordEvent } from '../audit/events'
import { type Database, openDatabase } from '../db/open'
import { ormOf } from '../db/orm'
import { requireHeader } from '../vault/header-files'
import { type OpenPractice, openPractice } from '../vault/open-practice'
import { backupNames, sweep } from './backup-files'
import { packContainer, readManifest, unpackContainer } from './container'
import { contentDigest } from './content-digest'
import { drillBackup } from './drill'
import { runJob } from './jobs'
import { keyIn, shareKey, wipeShared } from '../db/shared-key'

let practice: OpenPractice
beforeEach(async () => {
  const { folder } = await makeVault()
  practice = await openPractice(folder, { passphrase })
  onTestFinished(() => practice.close())
  addClients(20)
})

function addClients(count: number): void {
  const add = practice.db.prepare(
    `insert into client (uid, given_name, family_name, preferred_name, pronouns, phone, email, address, emergency_name, emergency_phone, emergency_relation,
       gp_name, gp_practice, occupation, notes, search_key, created_at, updated_at)
     values (hex(randomblob(8)), 'Thandiwe', 'Nkosi', '', '', '', '', '', '', '', '', '', '', '', ?, '', '', '')`,
  )
  for (let number = 0; number < count; number++) add.run(`${number} Firm band in the left levator. 腰部有点紧`)
}

const folderOf = () => join(practice.folder, 'backups')

describe('making a backup', () => {
  it('of a practice that is open and written to: one file, that holds every row', () => {
    const { path, manifest, bytes } = makeBackupOf(practice)
    expect(readdirSync(folderOf())).toEqual(['levator 2026-11-26 14.05 000001.levatorbackup'])
    expect(manifest).toMatchObject({ seq: 1, reason: 'asked', clients: 20, sessions: 0, newestOn: null, digest: contentDigest(practice.db) })
    expect(bytes).toBe(statSync(path).size)
    const target = join(temporaryFolder(), 'restored.db')
    expect(unpackContainer(path, practice.key.key, target)).toEqual(manifest)
    const restored = openDatabase(target, practice.key, { create: false })
    expect(contentDigest(restored)).toBe(manifest.digest)
    restored.close()
    expect(readManifest(path, practice.key.key)).toEqual(manifest)
  })

  it('holds what stood in the log only, and nothing of a transaction that is under way', () => {
    practice.db.pragma('wal_checkpoint(TRUNCATE)')
    addClients(1)
    practice.db.exec('begin immediate')
    addClients(5)
    const { manifest } = makeBackupOf(practice)
    practice.db.exec('rollback')
    expect(manifest.clients).toBe(21)
    addClients(1)
    expect(makeBackupOf(practice, { seq: 2 }).manifest.clients).toBe(22)
  })

  it('syncs again when the copy stands: where the practice is closed meanwhile, this connection is the last and empties the log', () => {
    const syncing: unknown[] = []
    const { close } = Sqlite.prototype
    const closing = vi.spyOn(Sqlite.prototype, 'close').mockImplementation(function (this: Database) {
      if (this.name === practice.db.name) syncing.push(this.pragma('synchronous', { simple: true }))
      return close.call(this)
    })
    onTestFinished(() => closing.mockRestore())
    makeBackupOf(practice)
    expect(syncing).toEqual([3])
  })

  it('is readable by its owner alone', () => {
    const { path } = makeBackupOf(practice)
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  it('keeps none of a practice whose rows do not fit together, and says so', () => {
    practice.db.pragma('foreign_keys = OFF')
    practice.db.exec("insert into client_medicine (client_id, position, name, note) values (404, 1, 'x', '')")
    expect(() => runJob(makeJob(practice), noReport)).toThrow(expect.objectContaining({ code: 'damaged', message: expect.stringMatching(/did not pass its check/) }))
    expect(readdirSync(folderOf())).toEqual([])
  })

  it('keeps none of a practice whose pages are damaged, and leaves those made before', () => {
    makeBackupOf(practice)
    practice.db.pragma('wal_checkpoint(TRUNCATE)')
    // The practice stays open: its own pages are in memory, the worker's connection reads the disk.
    const file = readFileSync(practice.db.name)
    file.fill((file.at(4096 * 3 + 100) ?? 0) ^ 1, 4096 * 3 + 100, 4096 * 3 + 101)
    const copy = join(temporaryFolder(), 'levator.db')
    writeFileSync(copy, file)
    expect(() => runJob({ ...makeJob(practice, { seq: 2 }), database: copy }, noReport)).toThrow(expect.objectContaining({ code: 'damaged' }))
    expect(backupNames(folderOf())).toEqual(['levator 2026-11-26 14.05 000001.levatorbackup'])
  })

  it('keeps one of a practice whose history was tampered with, and says that it is', () => {
    const add = (at: string) => recordEvent(ormOf(practice.db), { now: () => at, zone: () => 'Europe/London' }, 'clients.create', 1)
    add('2026-11-26T10:00:00.000Z')
    add('2026-11-26T10:01:00.000Z')
    const { manifest } = makeBackupOf(practice)
    expect(manifest).toMatchObject({ history: 'intact', eventLink: practice.db.prepare('select link from event order by seq desc').pluck().get() })
    practice.db.exec("drop trigger event_no_update; update event set at = '2026-11-26T09:00:00.000Z' where seq = 1")
    expect(makeBackupOf(practice, { seq: 2 }).manifest.history).toBe('broken')
  })

  it('goes over no file that has its name', () => {
    const { path } = makeBackupOf(practice)
    const before = readFileSync(path)
    expect(() => makeBackupOf(practice)).toThrow(expect.objectContaining({ code: 'conflict' }))
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  it('says of a folder that is gone what to do, and that the records are as they were', () => {
    const job = makeJob(practice)
    rmSync(folderOf(), { recursive: true })
    expect(() => runJob(job, noReport)).toThrow(expect.objectContaining({ code: 'storage', message: expect.stringMatching(/Your records are as they were\..*cannot be reached/) }))
  })

  it('takes its steps in order', () => {
    const steps: string[] = []
    runJob(makeJob(practice), (step) => void (steps.at(-1) === step || steps.push(step)))
    expect(steps).toEqual(['copy', 'check', 'pack', 'verify'])
  })
})

describe('a drill', () => {
  const drill = (file: string) => drillBackup({ kind: 'drill', folder: folderOf(), file, key: shareKey(practice.key) }, noReport)

  it('restores a sound one beside the practice and leaves nothing behind', () => {
    const { manifest } = makeBackupOf(practice)
    const [file = ''] = readdirSync(folderOf())
    expect(drill(file)).toEqual(manifest)
    expect(readdirSync(folderOf())).toEqual([file])
  })

  it('finds one that was damaged since, and leaves it where it is', () => {
    const { path } = makeBackupOf(practice)
    const [file = ''] = readdirSync(folderOf())
    const bytes = readFileSync(path)
    bytes.fill((bytes.at(-2000) ?? 0) ^ 1, bytes.length - 2000, bytes.length - 1999)
    writeFileSync(path, bytes)
    expect(() => drill(file)).toThrow(expect.objectContaining({ code: 'damaged' }))
    expect(readdirSync(folderOf())).toEqual([file])
  })

  it.each([['digest', 'ab'.repeat(32)], ['clients', 21], ['schema', 1]] as const)('finds one whose %s is not what its manifest says', (name, value) => {
    const { manifest } = makeBackupOf(practice)
    const copy = join(temporaryFolder(), 'copy.db')
    practice.db.prepare('vacuum into ?').run(copy)
    const file = 'levator 2026-11-26 14.06 000002.levatorbackup'
    packContainer(join(folderOf(), file), { database: copy, manifest: { ...manifest, [name]: value }, header: requireHeader(practice.folder).header, dataKey: practice.key.key })
    expect(() => drill(file)).toThrow(expect.objectContaining({ code: 'damaged', message: expect.stringMatching(/does not hold what it says/) }))
  })
})

describe('the content digest', () => {
  it('is the same after VACUUM, and another one after any change of a row', () => {
    const before = contentDigest(practice.db)
    practice.db.exec('vacuum')
    expect(contentDigest(practice.db)).toBe(before)
    practice.db.exec("update client set notes = notes || ' ' where id = 7")
    expect(contentDigest(practice.db)).not.toBe(before)
  })
})

describe('what an interrupted making leaves behind', () => {
  it('is swept; what has the name of a backup, or is not ours, stays', () => {
    makeBackupOf(practice)
    const [file = ''] = readdirSync(folderOf())
    const left = ['.tmp', '.db.tmp', '.db.tmp-wal', '.db.tmp-shm', '.db.tmp-journal'].map((end) => file.replace('000001', '000002') + end)
    const others = ['notes.tmp', 'levator.levatorbackup.tmp.txt', `copy of ${file}.tmp`]
    for (const name of [...left, ...others]) writeFileSync(join(folderOf(), name), '')
    sweep(folderOf())
    expect(readdirSync(folderOf()).toSorted()).toEqual([file, ...others].toSorted())
  })
})

it('the key handed to the worker can be wiped for both', () => {
  const shared = shareKey(practice.key)
  const seen = keyIn(shared)
  expect([seen.key.equals(practice.key.key), seen.salt.equals(practice.key.salt)]).toEqual([true, true])
  wipeShared(shared)
  expect([...seen.key, ...seen.salt].every((byte) => byte === 0)).toBe(true)
})
