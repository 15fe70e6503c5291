/** Why a backup was made. Those before a step that cannot be taken back are kept longer than the others. */
export const backupReasons = [
  'changed',
  'signed',
  'closing',
  'asked',
  'before-migration',
  'before-restore',
  'before-erasure',
  'before-rotation',
] as const

export type BackupReason = (typeof backupReasons)[number]

/** A step that cannot be taken back: it is not taken unless this backup was made. */
export type BackupBefore = Extract<BackupReason, `before-${string}`>

export const isBefore = (reason: BackupReason): reason is BackupBefore => reason.startsWith('before-')
