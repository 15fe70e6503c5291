import { operations, type Path } from '../../../src/shared/contract'
import type { Reply } from '../../../src/shared/errors'
import type { LiveVault } from '../../helpers/live-vault'
import { samples } from '../../helpers/samples'

/**
 * After so many messages: is the practice still one? The file is sound, every row has its parent, and every query answers for
 * every client and every session with what its contract says (the dispatcher parses it).
 */
export async function faultsOfPractice({ dispatch, vault }: LiveVault): Promise<string[]> {
  const db = vault.requireOpen().orm.$client
  const faults: string[] = []
  if (db.pragma('integrity_check', { simple: true }) !== 'ok') faults.push('integrity_check')
  if ((db.pragma('foreign_key_check') as unknown[]).length > 0) faults.push('foreign_key_check')
  const ids = (table: string) => db.prepare(`select id from ${table}`).pluck().all() as number[]
  const known = { client: ids('client'), session: ids('session'), complaint: ids('complaint') }
  for (const [path, operation] of operations) {
    if (operation.kind !== 'query') continue
    for (const input of inputsFor(path as Path, known)) {
      const reply = (await dispatch(path, input)) as Reply<unknown>
      if (!reply.ok && reply.error.code !== 'not_found') faults.push(`${path} ${JSON.stringify(input)}: ${reply.error.code}`)
    }
  }
  return faults
}

/** Everything but the audit log. Nothing while the vault is closed. */
export function rowsBesideLog({ vault }: LiveVault): string | null {
  if (!vault.isOpen()) return null
  const db = vault.requireOpen().orm.$client
  const tables = db.prepare<[], string>("select name from sqlite_schema where type = 'table' and name not in ('event', 'sqlite_sequence') order by name").pluck().all()
  return JSON.stringify(tables.map((table) => db.prepare(`select * from "${table}"`).raw().all()))
}

function inputsFor(path: Path, known: Record<'client' | 'session' | 'complaint', number[]>): object[] {
  const sample = samples[path] as Record<string, unknown>
  if ('clientId' in sample) return known.client.map((clientId) => ({ ...sample, clientId }))
  if ('id' in sample) {
    const of = path.startsWith('clients.') ? known.client : path.startsWith('complaints.') ? known.complaint : known.session
    return of.map((id) => ({ ...sample, id }))
  }
  return [sample]
}
