import { join } from 'node:path'
import { peer } from './installed.ts'
import type { PeerClient, PeerSession } from './stores.ts'

export interface NedbPeer {
  fill(clients: readonly PeerClient[], sessions: readonly PeerSession[]): Promise<void>
  /** The newest ones of a client. */
  firstSessions(clientId: number, limit: number): Promise<PeerSession[]>
  allSessions(clientId: number): Promise<PeerSession[]>
  /** Sessions whose text has this somewhere, in any case: the newest fifty, as our own search gives. */
  search(text: string): Promise<PeerSession[]>
  /** Everybody, or the first so many; who was here last stands first. */
  clients(limit?: number): Promise<PeerClient[]>
  close(): Promise<void>
}

interface Cursor<T> extends Promise<T[]> {
  sort(by: object): Cursor<T>
  limit(count: number): Cursor<T>
}
/** What is used of it. */
interface Store<T> {
  autoloadPromise: Promise<unknown> | null
  ensureIndexAsync(options: object): Promise<void>
  insertAsync(docs: readonly object[]): Promise<unknown>
  findAsync(query: object): Cursor<T>
}
type Factory = new <T>(options: object) => Store<T>

const special = /[.*+?^${}()|[\]\\]/g
const newestFirst = { day: -1 }

/** NeDB, in the fork that is still looked after: it reads its file into memory when it is opened. */
export async function openNedb(folder: string): Promise<NedbPeer> {
  const Nedb = peer<Factory>('@seald-io/nedb')
  const open = async <T>(name: string) => {
    const store = new Nedb<T>({ filename: join(folder, `${name}.db`), autoload: true })
    await store.autoloadPromise
    return store
  }
  const sessions = await open<PeerSession>('sessions')
  const clients = await open<PeerClient>('clients')
  await sessions.ensureIndexAsync({ fieldName: 'clientId' })
  const newest = (query: object) => sessions.findAsync(query).sort(newestFirst)
  return {
    async fill(people, visits) {
      await clients.insertAsync(people)
      await sessions.insertAsync(visits)
    },
    firstSessions: async (clientId, limit) => newest({ clientId }).limit(limit),
    allSessions: async (clientId) => newest({ clientId }),
    search: async (text) => newest({ notes: new RegExp(text.replace(special, String.raw`\$&`), 'i') }).limit(8),
    async clients(limit) {
      const all = clients.findAsync({}).sort({ lastSessionOn: -1 })
      return limit === undefined ? all : all.limit(limit)
    },
    // It has nothing to close: a file is open only while it is written to.
    close: () => Promise.resolve(),
  }
}
