import { AppError } from '../../shared/errors'
import { asDatabaseError, asFileError, diskCodeOf } from '../db/errors'

/** The disk that is written to has no room, or no more than somebody is allowed. */
export const isFull = (error: unknown): boolean => ['ENOSPC', 'EDQUOT', 'EFBIG', 'SQLITE_FULL'].includes(diskCodeOf(error))

/** What went wrong while a backup was read or unpacked, in words that say what to do. Whatever is not the disk's comes back as it is. */
export function inWords(error: unknown): unknown {
  const code = diskCodeOf(error)
  const known = asDatabaseError(error)
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENXIO') {
    return new AppError('storage', 'This backup is not there any more. Nothing was changed. Connect its disk, or choose another backup.')
  }
  return known === error ? asFileError(error, 'The backup') : known
}

export const wrongSecret = (passphrase: boolean): AppError =>
  new AppError(
    'wrong_passphrase',
    passphrase
      ? 'This is not the passphrase of this backup. Nothing was changed. A backup keeps the passphrase of the day it was made: try an earlier one, or the recovery key.'
      : 'This recovery key belongs to another practice, or was replaced by a newer one. Nothing was changed. Try the one of the day the backup was made, or its passphrase.',
  )

export const otherPractice = (): AppError =>
  new AppError(
    'refused',
    'This backup is of another practice, so it cannot take the place of this one. Nothing was changed. To open it, restore it into an empty folder of its own on a computer without a practice.',
  )

export const folderMissing = (): AppError =>
  new AppError('storage', 'The folder of your practice is not there. Nothing was changed. Connect its disk; or choose an empty folder first, then restore the backup into that.')

export const lockedMeanwhile = (): AppError => new AppError('locked', 'Levator was locked or unlocked meanwhile. Nothing was changed. Choose the backup again.')

export const newerBackup = (): AppError =>
  new AppError('damaged', 'This backup was made by a newer Levator. Nothing was changed. Update Levator on this computer, then try again.')
