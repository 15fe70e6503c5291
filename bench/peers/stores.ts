import { loadPeer } from './load.ts'

/** A session as somebody would keep it who keeps documents. */
export interface SessionDocument {
  _id: string
  clientId: number
  heldOn: string
  notes: string
  areas: readonly object[]
}

/** The questions that peers are asked. */
export interface PeerStore {
  name: string
  /** The newest so many sessions of a client, whole. */
  newest(clientId: number, most: number): Promise<unknown>
  /** Saves one session; none of the peers syncs it to the disk. */
  save(session: SessionDocument): Promise<unknown>
  /** Fifty sessions whose notes hold this. */
  search(text: string): Promise<unknown>
  close(): Promise<unknown>
}

interface Pouch {
  bulkDocs(documents: readonly object[]): Promise<unknown>
  createIndex(index: object): Promise<unknown>
  find(query: object): Promise<{ docs: object[] }>
  put(document: object): Promise<unknown>
  destroy(): Promise<unknown>
}
interface PouchClass {
  new (name: string, options: object): Pouch
  plugin(plugin: unknown): PouchClass
}

/** PouchDB with its find plug-in, in memory: quicker than on its disk. */
export async function openPouch(sessions: readonly SessionDocument[]): Promise<PeerStore> {
  const Class = unwrapped<PouchClass>(loadPeer('pouchdb-core')).plugin(unwrapped(loadPeer('pouchdb-adapter-memory'))).plugin(unwrapped(loadPeer('pouchdb-find')))
  const db = new Class('sessions', { adapter: 'memory' })
  for (let at = 0; at < sessions.length; at += 1000) await db.bulkDocs(sessions.slice(at, at + 1000))
  await db.createIndex({ index: { fields: ['clientId', 'heldOn'] } })
  const newest = (clientId: number, limit: number) => db.find({ selector: { clientId, heldOn: { $gte: '' } }, sort: [{ clientId: 'desc' }, { heldOn: 'desc' }], limit })
  await newest(1, 1)
  return {
    name: `PouchDB with find, in memory, ${sessions.length.toLocaleString('en')} sessions`,
    newest,
    save: (session) => db.put(session),
    search: (text) => db.find({ selector: { _id: { $gte: '' }, notes: { $regex: patternOf(text) } }, limit: 50 }),
    close: () => db.destroy(),
  }
}

interface Cursor {
  sort(by: object): Cursor
  limit(most: number): Cursor
  execAsync(): Promise<object[]>
}
interface Nedb {
  insertAsync(documents: object | readonly object[]): Promise<unknown>
  ensureIndexAsync(options: object): Promise<unknown>
  findAsync(query: object): Cursor
}

/** NeDB, in memory: it holds all of its data there anyway. */
export async function openNedb(sessions: readonly SessionDocument[]): Promise<PeerStore> {
  const Class = loadPeer<new () => Nedb>('@seald-io/nedb')
  const db = new Class()
  await db.ensureIndexAsync({ fieldName: 'clientId' })
  await db.insertAsync(sessions)
  return {
    name: `NeDB, in memory, ${sessions.length.toLocaleString('en')} sessions`,
    newest: (clientId, most) => db.findAsync({ clientId }).sort({ heldOn: -1 }).limit(most).execAsync(),
    save: (session) => db.insertAsync(session),
    search: (text) => db.findAsync({ notes: { $regex: new RegExp(patternOf(text), 'i') } }).limit(50).execAsync(),
    close: async () => {},
  }
}

const patternOf = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const unwrapped = <T>(module: unknown): T => (typeof module === 'object' && module !== null && 'default' in module ? module.default : module) as T
