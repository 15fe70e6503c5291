import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { havePeers } from './installed.ts'
import { type NedbPeer, openNedb } from './nedb.ts'
import { openPouch, type PouchPeer } from './pouch.ts'

export interface PeerClient {
  id: number
  name: string
  /** Kept with the client, as a program that is careful about its list would. Null before the first visit. */
  lastSessionOn: string | null
  sessionCount: number
}

/** One session as one document, which is how such stores want it. */
export interface PeerSession {
  id: number
  clientId: number
  day: string
  /** All of its text. */
  notes: string
  areas: readonly object[]
  movements: readonly object[]
}

export interface Peers {
  pouch: PouchPeer
  nedb: NedbPeer
  /** For the report: how much they hold, how long filling took, and what they promise of a write. */
  note: string
  /** Closes both, and removes what was filled within a minute. */
  close(): Promise<void>
}

/** Seconds of filling from which on it is kept for the next run. */
const worthKeeping = 60

interface Filled {
  fingerprint: string
  seconds: { pouch: number; nedb: number }
}

/**
 * PouchDB and NeDB with the same documents in both.
 *
 * @param folder they make one of their own in it; on the disk that the practice lies on
 * @returns null where the peers cannot be installed
 */
export async function openPeers(folder: string, clients: readonly PeerClient[], sessions: readonly PeerSession[]): Promise<Peers | null> {
  if (!havePeers()) return null
  const fingerprint = fingerprintOf(clients, sessions)
  const own = join(folder, 'peers')
  const note = join(own, 'filled.json')
  let filled = existsSync(note) ? (JSON.parse(readFileSync(note, 'utf8')) as Filled) : null
  const isNew = filled?.fingerprint !== fingerprint
  if (isNew) {
    rmSync(own, { recursive: true, force: true })
    mkdirSync(own, { recursive: true })
    console.log(`PouchDB and NeDB are filled with ${counted(sessions)} sessions.`)
  }
  const pouch = await openPouch(join(own, 'pouch'))
  const nedb = await openNedb(join(own, 'nedb'))
  if (filled === null || isNew) {
    filled = { fingerprint, seconds: { pouch: await seconds(() => pouch.fill(sessions)), nedb: await seconds(() => nedb.fill(clients, sessions)) } }
    writeFileSync(note, JSON.stringify(filled))
  }
  const took = filled.seconds
  const close = async () => {
    await pouch.close()
    await nedb.close()
    if (took.pouch + took.nedb < worthKeeping) rmSync(own, { recursive: true, force: true })
  }
  return { pouch, nedb, note: noteOf(clients, sessions, took), close }
}

function noteOf(clients: readonly PeerClient[], sessions: readonly PeerSession[], { pouch, nedb }: Filled['seconds']): string {
  return (
    `PouchDB (LevelDB, find index on client and day; filled in ${pouch.toFixed(0)} s) and NeDB (all in memory; ${nedb.toFixed(0)} s) hold ${counted(sessions)} sessions of ${counted(clients)} clients. ` +
    'Neither encrypts, and neither waits for the disk when it writes.'
  )
}

const counted = (all: readonly unknown[]) => all.length.toLocaleString('en')

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1000
}

function fingerprintOf(clients: readonly PeerClient[], sessions: readonly PeerSession[]): string {
  const hash = createHash('sha256')
  for (const one of [clients, ...sessions]) hash.update(JSON.stringify(one))
  return hash.digest('hex')
}
