import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { BackupReason } from '../../src/shared/domain/backup-reasons'
import { backupFileName } from '../../src/main/backup/backup-files'
import type { MakeJob } from '../../src/main/backup/make'
import { shareKey } from '../../src/main/db/shared-key'
import { requireHeader } from '../../src/main/vault/header-files'
import type { OpenPractice } from '../../src/main/vault/open-practice'

/** What the app would have the worker do to back up an open practice. */
export function makeJob(practice: Pick<OpenPractice, 'db' | 'folder' | 'key'>, { seq = 1, reason = 'asked' as BackupReason, at = '2026-11-26T14:05:00.000Z' } = {}): MakeJob {
  const folder = join(practice.folder, 'backups')
  mkdirSync(folder, { recursive: true })
  return {
    kind: 'make',
    database: practice.db.name,
    folder,
    file: backupFileName(seq, at, 'Europe/London'),
    header: requireHeader(practice.folder).header,
    key: shareKey(practice.key),
    known: { appVersion: '0.1.0', seq, reason, madeAt: at },
  }
}
