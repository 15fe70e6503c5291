import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { backupNames, seqOfFile } from '../../../src/main/backup/backup-files'
import { unpackContainer } from '../../../src/main/backup/container'
import type { DatabaseKey } from '../../../src/main/db/key'
import { contentAt, draftId } from './content'
import type { FaultOp } from './fault-op'

/** A save, then a backup of it, again and again. */
export const backingUp: FaultOp = {
  name: 'backup',
  weight: 8,
  within: 250,
  practice: 'small',
  backups: true,
  traced: { until: 2, share: 0.04 },
  async drive({ app, recoveryKey, until, ack }) {
    await app.call('vault.unlock', { recoveryKey })
    let { revision } = await app.call('sessions.get', { id: draftId })
    for (let n = 1; n <= until; n++) {
      ;({ revision } = await app.call('sessions.save', { id: draftId, revision, content: contentAt(n) }))
      await app.call('backups.make', {})
      ack(n)
    }
    app.vault.lock('at-once')
    await app.vault.closing()
  },
  check({ folder, key }, acked) {
    const found = new Set(backups(folder).map(seqOfFile))
    const missing = Array.from({ length: acked }, (_, index) => index + 1).filter((seq) => !found.has(seq))
    return [...missing.map((seq) => `backup ${seq} was acknowledged and is not there`), ...brokenBackups(folder, key)]
  },
}

const folderOf = (folder: string) => join(folder, 'backups')
const backups = (folder: string) => (existsSync(folderOf(folder)) ? backupNames(folderOf(folder)) : [])

/** What has the name of a backup is one, whole, even where nobody was told of it. */
export function brokenBackups(folder: string, key: DatabaseKey): string[] {
  return backups(folder).flatMap((name) => {
    try {
      unpackContainer(join(folderOf(folder), name), key.key, null)
      return []
    } catch (error) {
      return [`${name} cannot be read: ${String(error)}`]
    }
  })
}
