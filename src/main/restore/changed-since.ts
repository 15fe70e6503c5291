import type { RestorePreview } from '../../shared/contract/restore'
import type { Database } from '../db/open'

/** What was changed here after a backup was made, and so moves aside when it is restored. */
export function changedSince(db: Database, madeAt: string): NonNullable<RestorePreview['since']> {
  const count = (table: 'client' | 'session') => db.prepare<[string], number>(`select count(*) from ${table} where updated_at > ?`).pluck().get(madeAt) ?? 0
  return { clients: count('client'), sessions: count('session') }
}
