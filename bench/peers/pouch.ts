import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { peer } from './installed.ts'
import type { PeerSession } from './stores.ts'

export interface PouchPeer {
  fill(sessions: readonly PeerSession[]): Promise<void>
  /** The newest ones of a client. */
  firstSessions(clientId: number, limit: number): Promise<PeerSession[]>
  allSessions(clientId: number): Promise<PeerSession[]>
  close(): Promise<void>
}

/** What is used of pouchdb-core with its find plugin. */
interface PouchStore {
  bulkDocs(docs: readonly object[]): Promise<readonly { error?: unknown }[]>
  createIndex(index: object): Promise<unknown>
  find(query: object): Promise<{ docs: PeerSession[]; warning?: string }>
  close(): Promise<void>
}
interface PouchFactory {
  new (name: string, options: object): PouchStore
  plugin(plugin: unknown): PouchFactory
}

/** Packages of CommonJS and of ES modules, as they give themselves to `require`. */
const defaultOf = <T>(made: T | { default: T }): T => (typeof made === 'object' && made !== null && 'default' in made ? made.default : made)
const asked = <T>(name: string): T => defaultOf(peer<T | { default: T }>(name))

/** Documents that go in at once. */
const batch = 1000
const index = { fields: ['clientId', 'day'], ddoc: 'client-day', name: 'client-day' }
/** An index is walked in its own order, the other way round. */
const newestFirst = [{ clientId: 'desc' }, { day: 'desc' }]

/** PouchDB in LevelDB, with the index that its own find asks for. */
export async function openPouch(folder: string): Promise<PouchPeer> {
  const Pouch = asked<PouchFactory>('pouchdb-core').plugin(asked('pouchdb-adapter-leveldb')).plugin(asked('pouchdb-find'))
  mkdirSync(dirname(folder), { recursive: true })
  const store = new Pouch(folder, { adapter: 'leveldb', auto_compaction: false, revs_limit: 1 })
  await store.createIndex({ index })
  const ofClient = async (clientId: number, limit: number) => {
    // Without a limit it answers with 25.
    const { docs } = await store.find({ selector: { clientId, day: { $gt: null } }, sort: newestFirst, use_index: index.ddoc, limit })
    return docs
  }
  return {
    async fill(sessions) {
      for (let at = 0; at < sessions.length; at += batch) {
        const results = await store.bulkDocs(sessions.slice(at, at + batch).map((session) => ({ _id: `session-${String(session.id).padStart(9, '0')}`, ...session })))
        if (results.some(({ error }) => error !== undefined)) throw new Error('PouchDB did not take every session')
      }
      // The index is made when it is asked for first.
      await ofClient(sessions[0]?.clientId ?? 0, 1)
    },
    firstSessions: ofClient,
    allSessions: (clientId) => ofClient(clientId, Number.MAX_SAFE_INTEGER),
    close: () => store.close(),
  }
}
