import { clientIndexWords } from '../../shared/domain/client-search'
import type { Database } from './open'

/** Second half of migration 0005: the words by which clients are found, which SQL cannot make. */
export function indexOldClients(db: Database): void {
  const old = db.prepare<[], { id: number; searchKey: string }>('SELECT id, search_key AS searchKey FROM client').all()
  const put = db.prepare('UPDATE client SET search_words = ? WHERE id = ?')
  for (const { id, searchKey } of old) put.run(clientIndexWords(searchKey), id)
}
