import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../shared/errors'
import { backupNames, seqOfFile } from '../backup/backup-files'
import type { Handlers } from '../handler-types'
import { missingHere, recoverClient, recoverSession } from './recover'

export const restore: Handlers['restore'] = {
  state: async (_input, { restoring }) => restoring.state(),
  choose: async ({ seq }, { dialogs, restoring, vault }) => {
    const path = seq === null ? await dialogs.openFile({ title: 'Choose a backup', extension: 'levatorbackup', extensionLabel: 'Levator backups' }) : inBackups(join(vault.state().folder, 'backups'), seq)
    return { chosen: path === null ? null : await restoring.choose(path) }
  },
  look: async ({ secret }, { restoring }) => restoring.look(secret),
  confirm: async ({ passphrase }, { restoring }) => {
    await restoring.confirm(passphrase)
    return {}
  },
  contents: async (_input, { restoring }) => restoring.inBackup(missingHere),
  recoverClient: async ({ uid }, { restoring }) => restoring.inBackup((recovery) => recoverClient(recovery, uid)),
  recoverSession: async ({ uid }, { restoring }) => restoring.inBackup((recovery) => recoverSession(recovery, uid)),
  cancel: async (_input, { restoring }) => {
    await restoring.cancel()
    return {}
  },
  undo: async ({ passphrase }, { restoring }) => {
    await restoring.undo(passphrase)
    return {}
  },
  keep: async ({ passphrase }, { restoring }) => {
    await restoring.keep(passphrase)
    return restoring.state()
  },
}

/** The page names a number of the list, never a place on the disk. */
function inBackups(folder: string, seq: number): string {
  const name = existsSync(folder) ? backupNames(folder).find((each) => seqOfFile(each) === seq) : undefined
  if (name === undefined) throw new AppError('not_found', 'This backup is not there any more. Nothing was changed. Choose another one.')
  return join(folder, name)
}
