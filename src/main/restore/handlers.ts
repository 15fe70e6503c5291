import { basename, join } from 'node:path'
import { AppError } from '../../shared/errors'
import type { Handlers } from '../handler-types'

export const restore: Handlers['restore'] = {
  state: async (_input, { restoring }) => restoring.state(),
  choose: async ({ name }, { dialogs, restoring, vault }) => {
    const path = name === null ? await dialogs.openFile({ title: 'Choose a backup', extension: 'levatorbackup', extensionLabel: 'Levator backups' }) : inBackups(vault.state().folder, name)
    return { chosen: path === null ? null : restoring.choose(path) }
  },
  look: async ({ secret }, { restoring }) => restoring.look(secret),
  confirm: async ({ passphrase }, { restoring }) => {
    await restoring.confirm(passphrase)
    return {}
  },
  cancel: async (_input, { restoring }) => {
    restoring.cancel()
    return {}
  },
  undo: async (_input, { restoring }) => {
    await restoring.undo()
    return {}
  },
  keep: async (_input, { restoring }) => {
    restoring.keep()
    return restoring.state()
  },
}

/** The page names a file of the list, never a place on the disk. */
function inBackups(folder: string, name: string): string {
  if (basename(name) !== name || name.includes('\\') || !name.endsWith('.levatorbackup')) throw new AppError('not_found', 'There is no backup of this name.')
  return join(folder, 'backups', name)
}
