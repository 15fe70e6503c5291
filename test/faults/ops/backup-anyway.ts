import { backupFileName, unfinished } from '../../../src/main/backup/backup-files'
import { contentAt, draftId } from './content'
import { backingUp } from './backup'
import type { FaultOp } from './fault-op'

/** Each backup in a minute of its own, so that the files of the second have names that no other has: only those fail. */
const minute = { now: 0 }
const atMinute = (number: number) => `2026-03-02T09:${String(30 + number)}:00.000Z`

const second = `backups/${backupFileName(2, atMinute(2), 'UTC')}`
const { part, database } = unfinished(second)

/** Backups, one after the other, whatever the reply. Those of the practice itself are left alone: saving has an operation of its own. */
export const backupAnyway: FaultOp = {
  name: 'backup, whatever comes',
  weight: 0,
  within: 40,
  practice: 'small',
  backups: true,
  clock: { now: () => atMinute(minute.now), zone: () => 'UTC' },
  files: ['backups.json', 'backups.json.tmp', second, part, database, `${database}-journal`],
  async drive({ app, recoveryKey, until, ack, refused }) {
    await app.call('vault.unlock', { recoveryKey })
    let { revision } = await app.call('sessions.get', { id: draftId })
    for (let n = 1; n <= until; n++) {
      minute.now = n
      ;({ revision } = await app.call('sessions.save', { id: draftId, revision, content: contentAt(n) }))
      const made = await app.dispatch('backups.make', {})
      if (made.ok) ack(n, String((made.value as { seq: number }).seq))
      else refused(n, made.error)
    }
    app.vault.lock('at-once')
    await app.vault.closing()
  },
  // Numbers of backups go on only where one was made, so the number of the last is beside its acknowledgement.
  check: (left, _acked, last) => backingUp.check(left, Number(last), ''),
}
