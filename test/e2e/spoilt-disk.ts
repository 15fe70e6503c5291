import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'

/** A data folder that can be made to refuse writing while the app has it open, and to allow it again. */
export interface SpoiltDisk {
  /** To be chosen as the data folder; the practice lies in it or below. */
  folder: string
  /** How it is done here; said by the test, because it differs by what the machine allows. */
  how: string
  refuse(app: ElectronApplication): Promise<void>
  allow(app: ElectronApplication): Promise<void>
  remove(): void
}

const run = (command: string, ...args: string[]): boolean => spawnSync(command, args, { stdio: 'ignore' }).status === 0
const newFolder = (): string => mkdtempSync(join(tmpdir(), 'levator-disk-'))

/** A disk of 16 MB that is filled to the last byte; where nothing may be mounted, a limit that makes SQLite itself say “full”. */
export const fullDisk = (): SpoiltDisk => {
  const folder = newFolder()
  if (!run('mount', '-t', 'tmpfs', '-o', 'size=16m,mode=700', 'tmpfs', folder)) {
    return bySqlite(folder, 'SQLite’s page limit', ['max_page_count', 'page_count'], ['max_page_count', '4294967294'])
  }
  const filler = join(folder, 'filler')
  return {
    folder: join(folder, 'practice'),
    how: 'a small disk filled to the last byte',
    refuse: () => {
      for (const size of [1 << 20, 1 << 12, 1]) fill(filler, size)
      return Promise.resolve()
    },
    allow: () => Promise.resolve(rmSync(filler)),
    remove: () => {
      run('umount', '--lazy', folder)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Files made immutable under the running app; where that is not allowed, SQLite’s own read-only switch. */
export const readOnlyFolder = (): SpoiltDisk => {
  const folder = newFolder()
  const probe = join(folder, 'probe')
  writeFileSync(probe, '')
  const allowed = run('chattr', '+i', probe) && run('chattr', '-i', probe)
  rmSync(probe)
  if (!allowed) return bySqlite(folder, 'SQLite’s read-only switch', ['query_only', '1'], ['query_only', '0'])
  const practice = join(folder, 'practice')
  // Not the shared memory of the log: it is mapped, and writing to a mapped file that became immutable ends a process at once.
  const files = (): string[] => readdirSync(practice, { recursive: true, encoding: 'utf8' }).filter((name) => !name.endsWith('-shm')).map((name) => join(practice, name))
  return {
    folder: practice,
    how: 'files and folders made immutable',
    refuse: () => Promise.resolve(void run('chattr', '+i', ...files())),
    allow: () => Promise.resolve(void run('chattr', '-i', ...files())),
    remove: () => {
      run('chattr', '-R', '-i', folder)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const fill = (file: string, size: number): void => {
  try {
    for (;;) writeFileSync(file, Buffer.alloc(size), { flag: 'a' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  }
}

/** A pragma and what it is set to; `page_count` stands for as many pages as there are. */
type Pragma = readonly [name: string, value: string]

interface Database {
  pragma(text: string, options?: { simple: boolean }): unknown
}

/** Refused by SQLite itself, on the connection the app has open and on every one it opens meanwhile. */
const bySqlite = (folder: string, how: string, refuse: Pragma, allow: Pragma): SpoiltDisk => ({
  folder: join(folder, 'practice'),
  how,
  refuse: (app) => setPragma(app, refuse),
  allow: (app) => setPragma(app, allow),
  remove: () => rmSync(folder, { recursive: true, force: true }),
})

const setPragma = (app: ElectronApplication, pragma: Pragma): Promise<void> =>
  app.evaluate((_electron, [name, value]) => {
    const seen = globalThis as unknown as { openDatabase: Database; onDatabase: (db: Database) => void }
    seen.onDatabase = (db) => void db.pragma(`${name} = ${value === 'page_count' ? String(db.pragma(value, { simple: true })) : value}`)
    seen.onDatabase(seen.openDatabase)
  }, pragma)

/** To be called before the practice is opened: keeps hold of each connection the app opens. */
export const watchConnection = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ app: running }) => {
    const load = process.getBuiltinModule('node:module').createRequire(`${running.getAppPath()}/package.json`)
    const { prototype } = load('better-sqlite3') as { prototype: { prepare: (...args: unknown[]) => unknown } }
    const { prepare } = prototype
    const seen = globalThis as unknown as { openDatabase: unknown; onDatabase?: (db: unknown) => unknown }
    prototype.prepare = function (...args) {
      const isNew = seen.openDatabase !== this
      seen.openDatabase = this
      if (isNew) seen.onDatabase?.(this)
      return prepare.apply(this, args)
    }
  })
