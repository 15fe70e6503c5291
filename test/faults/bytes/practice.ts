import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkCopy } from '../../../src/main/backup/check-copy'
import { packContainer } from '../../../src/main/backup/container'
import type { DatabaseKey } from '../../../src/main/db/key'
import { requireHeader } from '../../../src/main/vault/header-files'
import { vaultFiles } from '../../../src/main/vault/layout'
import type { Header } from '../../../src/main/vault/header'
import { aSession } from '../../helpers/factories'
import { callOf, liveVault, type LiveVault, quickFolder } from '../../helpers/live-vault'
import { fillForSamples } from '../../helpers/samples'

/** A practice at rest. */
export interface RestingPractice {
  /** The data folder; nothing in it may change from now on. */
  folder: string
  key: DatabaseKey
  header: Header
  database: Buffer
  /** What the database was: many signed sessions before, one before, a single entry in the audit log before. */
  older: readonly Buffer[]
  /** Where spoilt copies are put. */
  scratch: string
  /** A backup of the database, at least so many bytes long. */
  container(least: number): Buffer
  remove(): void
}

export async function restingPractice(): Promise<RestingPractice> {
  const live = await liveVault()
  const scratch = mkdtempSync(join(quickFolder(), 'levator-bytes-'))
  await live.unlock()
  const call = callOf(live)
  await fillForSamples({ call })
  const older = [atRest(live)]
  const steps = [
    async () => {
      for (let visit = 0; visit < 6; visit++) await aSession(call, 1)
    },
    () => aSession(call, 1),
    // To unlock and lock is enough: both stand in the log.
    async () => undefined,
  ]
  for (const step of steps) {
    await live.unlock()
    await step()
    older.push(atRest(live))
  }
  const [database = Buffer.alloc(0)] = older.splice(-1)
  const { folder, key } = live
  const { header } = requireHeader(folder)
  return { folder, key, header, database, older, scratch, container, remove }

  function container(least: number): Buffer {
    const [copy, target] = [join(scratch, 'copy.db'), join(scratch, 'container')]
    copyFileSync(vaultFiles(folder).database, copy)
    const known = { appVersion: '0.1.0', seq: 1, reason: 'asked' as const, madeAt: '2026-03-02T09:30:00.000Z', dbId: header.dbId }
    const manifest = { ...known, ...checkCopy(copy, key) }
    // Of any length: a container does not look at what it holds.
    const bytes = readFileSync(copy)
    writeFileSync(copy, Buffer.concat(Array.from({ length: Math.ceil(least / bytes.length) }, () => bytes)).subarray(0, least))
    packContainer(target, { database: copy, manifest, header, dataKey: key.key })
    const packed = readFileSync(target)
    for (const file of [copy, target]) rmSync(file)
    return packed
  }

  function remove(): void {
    rmSync(scratch, { recursive: true, force: true })
    live.close()
  }
}

/** The database file as it lies there when the practice is locked. @throws Error where anything is left in the log beside it */
function atRest({ vault, folder }: LiveVault): Buffer {
  vault.lock()
  const { database } = vaultFiles(folder)
  if ((statSync(`${database}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0) throw new Error('the log of the database is not empty at rest')
  return readFileSync(database)
}
