import Sqlite from 'better-sqlite3'
import { AppError } from '../../shared/errors'

const damaged = 'The practice file is damaged or is not a Levator file. Nothing was changed. Restore the newest backup.'
const inUse = 'The practice file is in use by another program. Close it there, then try again.'
const full = 'The disk is full, so nothing was saved. Free some space, then try again.'
const readOnly = 'The data folder is read-only, so nothing was saved. Allow writing to it, then try again.'
const unreachable = 'The data folder cannot be reached. Check that the disk is connected, then try again.'
const ioFailed = 'The disk reported an error, so it is not known whether the last change was saved. Close Levator and open it again.'

/** The same for a failed call of the file system; `what` opens the sentence: "The practice file". */
export function asFileError(error: unknown, what: string): unknown {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new AppError('storage', full)
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new AppError('storage', `${what} cannot be read or written there. Allow reading and writing in that folder, then try again.`)
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENXIO':
      return new AppError('storage', unreachable)
    case 'EEXIST':
      return new AppError('storage', `${what} cannot be made there: a file of that name is in the way. Choose another name.`)
    case 'EIO':
    // What rmSync gives of any error that it has no name for.
    case '':
      return new AppError('storage', ioFailed)
    default:
      return error
  }
}

const byCode: readonly [prefix: string, code: 'damaged' | 'conflict' | 'storage', sentence: string][] = [
  ['SQLITE_NOTADB', 'damaged', damaged],
  ['SQLITE_CORRUPT', 'damaged', damaged],
  // A page whose authentication code does not match: the cipher reports it as a failed read.
  ['SQLITE_IOERR_CODEC', 'damaged', damaged],
  ['SQLITE_IOERR_DATA', 'damaged', damaged],
  ['SQLITE_IOERR_CORRUPTFS', 'damaged', damaged],
  ['SQLITE_IOERR_SHORT_READ', 'damaged', damaged],
  ['SQLITE_BUSY', 'conflict', inUse],
  ['SQLITE_LOCKED', 'conflict', inUse],
  ['SQLITE_FULL', 'storage', full],
  ['SQLITE_READONLY', 'storage', readOnly],
  ['SQLITE_PERM', 'storage', readOnly],
  ['SQLITE_CANTOPEN', 'storage', unreachable],
  ['SQLITE_IOERR', 'storage', ioFailed],
]

/** The disk failed in the middle of something: how the last commit ended is unknown until the file is opened and read again. */
export function isDiskFault(error: unknown): boolean {
  return error instanceof Sqlite.SqliteError && byCode.find(([prefix]) => error.code.startsWith(prefix))?.[0] === 'SQLITE_IOERR'
}

/** A page is not what was written, or the file is another one. What lies on other pages can still be read. */
export function isDamage(error: unknown): boolean {
  return error instanceof Sqlite.SqliteError && byCode.find(([prefix]) => error.code.startsWith(prefix))?.[1] === 'damaged'
}

/** Nothing was written, because there is no room. What is on the disk can still be read. */
export function isDiskFull(error: unknown): boolean {
  return error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_FULL')
}

/** The file was not to be written when it was opened, and stays so for this connection, whatever the folder allows by now. */
export function isReadOnly(error: unknown): boolean {
  return error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_READONLY')
}

/**
 * What SQLite says about the file or the disk, in words. Anything else (a constraint, a fault of ours) comes back as it is.
 * After a disk fault (`isDiskFault`) that is not enough.
 */
export function asDatabaseError(error: unknown): unknown {
  if (!(error instanceof Sqlite.SqliteError)) return error
  const found = byCode.find(([prefix]) => error.code.startsWith(prefix))
  return found ? Object.assign(new AppError(found[1], found[2]), { cause: error }) : error
}

/** What the system or SQLite called it, also where it was put into words since; empty where neither did. */
export function diskCodeOf(error: unknown): string {
  const first = error instanceof AppError ? error.cause : error
  return first instanceof Error && 'code' in first ? String(first.code) : ''
}
