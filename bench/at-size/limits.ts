import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import { openDatabase } from '../../src/main/db/open'
import { rawKeyLiteral } from '../../src/main/db/key'
import { ormOf } from '../../src/main/db/orm'
import type { Input } from '../../src/shared/contract'
import { listClients } from '../../src/main/clients/queries'
import { indexPending } from '../../src/main/search/index-sessions'
import { seeded } from '../../src/main/demo/random'
import { compare, type Comparison, type Goal, quantile } from '../measure'
import { notesIn, scriptOf } from '../size/words'
import { seed } from '../size/sizes'
import { peersLeftOut } from '../peers/installed'
import { openPeers, type PeerClient, type Peers, type PeerSession } from '../peers/stores'
import { benchSave } from '../save'
import { benchSign } from '../sign'
import { benchRepeat } from '../repeat'
import type { Within } from '../demo-practice'
import { stepsOver, stepsOverPlans } from '../floor'
import type { SizedPractice } from './open'

/** Client 1: one thousand sessions. */
const longest = 1

const goalOf = (limit: number, whenMissed: string): Goal => ({ limit, whenMissed })

/** The rows of the table of goals that a store alone can show, in this practice. */
export async function benchLimits(practice: SizedPractice, done: (comparison: Comparison) => void): Promise<void> {
  const { call } = practice
  const listed = (await call('clients.list', { archived: false, most: 100_000 })).find(({ id }) => id === longest)
  if (listed === undefined) throw new Error('Client 1 is not in the practice')
  const within: Within = (work) => work({ ...practice, longest: listed })
  done(await searchable(await benchSave(300, within), practice))
  done(await benchSign(150, within))
  done(await benchRepeat(150, within))
  const peers = await openPeersOf(practice)
  done(await firstFifty(practice, peers))
  done(await allSessions(practice))
  done(await search(practice, peers))
  await peers?.close()
  done(await clientList(practice))
  done(await series(practice))
  done(await opening(practice))
}

/** Sessions that peers are given, client 1 with all of its own first: filled with a clinic they take minutes. */
const peerSessions = 15_000

function openPeersOf({ db, file }: SizedPractice): Promise<Peers | null> {
  const clients = db.prepare<[], PeerClient>("select id, given_name || ' ' || family_name as name, last_session_on as lastSessionOn, session_count as sessionCount from client order by id limit 500").all()
  const areas = db.prepare<[clientId: number, id: number], object>('select region_id, tension_arrival, tension_end, pain_arrival, pain_end from session_area where client_id = ? and session_id = ?')
  const movements = db.prepare<[clientId: number, id: number], object>('select movement_id, side, before, after from session_movement where client_id = ? and session_id = ?')
  const sessions = db
    .prepare<[most: number], Pick<PeerSession, 'id' | 'clientId' | 'day' | 'notes'>>(
      `select s.id, s.client_id as clientId, s.held_on as day, n.told || ' ' || n.found || ' ' || n.done || ' ' || n.plan as notes
       from session s join session_note n on n.session_id = s.id order by s.client_id, s.id limit ?`,
    )
    .all(peerSessions)
  return openPeers(dirname(file), clients, sessions.map((session) => ({ ...session, areas: areas.all(session.clientId, session.id), movements: movements.all(session.clientId, session.id) })))
}

/** What indexing the saved session took, beside the saves. */
async function searchable(save: Comparison, { orm, db, call }: SizedPractice): Promise<Comparison> {
  const times: number[] = []
  const index = () => {
    while (indexPending(orm));
  }
  index()
  for (let round = 0; round < 40; round++) {
    db.exec(`insert into search_pending select max(id) - ${round} from session`)
    const started = performance.now()
    index()
    times.push(performance.now() - started)
  }
  await call('clients.count', { archived: false })
  save.notes.push(`Its words are put into the index when nobody has saved for 0.6 s; that takes ${quantile(times, 0.5).toFixed(1)} ms (p95 ${quantile(times, 0.95).toFixed(1)} ms).`)
  return save
}

function firstFifty({ call, db }: SizedPractice, peers: Peers | null): Promise<Comparison> {
  const heads = db.prepare('select * from session where client_id = ? and discarded_at is null order by held_on desc, start_time desc, id desc limit 50')
  const areas = db.prepare('select * from session_area where client_id = ? and session_id >= ?')
  const notes = db.prepare('select n.* from session_note n join session s on s.id = n.session_id where s.client_id = ? order by s.held_on desc, s.start_time desc, s.id desc limit 50')
  return compare(
    'Timeline of a client with 1,000 sessions: the newest 50, cloned to the page',
    [
      { name: 'Levator: sessions.ofClient', run: async () => void structuredClone(await call('sessions.ofClient', { clientId: longest, after: null, limit: 50 })) },
      {
        name: 'heads, areas and notes of 50 as objects, raw prepared SQL',
        run: () => {
          const found = heads.all(longest) as { id: number }[]
          areas.all(longest, found.at(-1)?.id)
          notes.all(longest)
        },
      },
      ...(peers === null
        ? []
        : [
            { name: 'peer: PouchDB find', goal: goalOf(1 / 20, 'PouchDB holds 15,000 sessions, neither encrypted nor synced; most of our time is the clone for the page'), run: () => peers.pouch.firstSessions(longest, 50) },
            { name: 'peer: NeDB', run: () => peers.nedb.firstSessions(longest, 50) },
          ]),
    ],
    { rounds: 100, notes: ['Goal: at most 1 ms at the far side.', peers?.note ?? peersLeftOut] },
  )
}

function allSessions({ call, db }: SizedPractice): Promise<Comparison> {
  const floor = [stepsOver('session', 'uid held_on start_time therapy_ids excerpt updated_at pain_arrival pain_end'), stepsOver('session_area', 'region_id'), stepsOver('session_cup', 'region_id')].map((sql) => db.prepare(sql).pluck())
  return compare(
    'All 1,000 sessions of that client, with the beginning of their text',
    [
      { name: 'Levator: sessions.ofClient', run: () => call('sessions.ofClient', { clientId: longest, after: null, limit: 1000 }) },
      { name: 'floor: SQLite steps over the same rows', goal: goalOf(3.5, 'a thousand objects of twenty fields are made, and the lists in them parsed'), run: () => floor.map((statement) => statement.get(longest)) },
    ],
    { rounds: 100 },
  )
}

/** Every key of two-word phrases out of notes that could stand in the practice, in every script. */
function keysTyped(count: number): string[] {
  const random = seeded(seed + 2)
  const keys: string[] = []
  while (keys.length < count) {
    const words = notesIn(random, scriptOf(random)).told.split(/[\s.。]+/)
    const at = Math.floor(random() * Math.max(1, words.length - 1))
    const phrase = Array.from(words.slice(at, at + 2).join(' ')).slice(0, 24)
    keys.push(...phrase.map((_, length) => phrase.slice(0, length + 1).join('')).filter((text) => text.trim() !== ''))
  }
  return keys.slice(0, count)
}

async function search({ call, db }: SizedPractice, peers: Peers | null): Promise<Comparison> {
  const keys = keysTyped(1200)
  const key = (round: number) => keys[(round + keys.length) % keys.length] ?? ''
  const like = db.prepare(
    `select s.id from session s join session_note n on n.session_id = s.id where n.told like @text or n.found like @text or n.done like @text or n.plan like @text
     order by s.id desc limit 8`,
  )
  const own: number[] = []
  for (const text of keys) {
    const started = performance.now()
    await call('search.find', { text, places: [], limit: 8 })
    own.push(performance.now() - started)
  }
  const comparison = await compare(
    'Search as you type: each key of two-word phrases in Latin, Chinese and Arabic, the newest 8 with snippets',
    [
      { name: 'Levator: search.find', run: (round) => call('search.find', { text: key(round * 37), places: [], limit: 8 }) },
      { name: 'LIKE scan of the notes', run: (round) => like.all({ text: `%${key(round * 37)}%` }) },
      ...(peers === null ? [] : [{ name: 'peer: NeDB, regular expression', run: (round: number) => peers.nedb.search(key(round * 37)) }]),
    ],
    { rounds: 24, warmUp: 2 },
  )
  const [levator, scan] = comparison.lines
  comparison.notes.push(
    `${keys.length} keys: p50 ${quantile(own, 0.5).toFixed(2)}, p95 ${quantile(own, 0.95).toFixed(2)}, p99 ${quantile(own, 0.99).toFixed(2)} ms, slowest ${Math.max(...own).toFixed(1)} ms (goal: p95 1 ms, p99 3 ms in the store). The scan’s p95 is ${((scan?.p95 ?? 0) / (levator?.p95 ?? 1)).toFixed(0)} times ours (goal: 300); of a word that is in most notes it finds eight at once.`,
  )
  return comparison
}

function clientList({ call, db }: SizedPractice): Promise<Comparison> {
  const grouped = db.prepare('select client_id, count(*) as n, max(held_on) as last from session group by client_id order by last desc limit 100')
  return compare(
    'Client list: the first 100',
    [
      { name: 'Levator: clients.list', run: () => call('clients.list', { archived: false }) },
      { name: 'GROUP BY over a covering index', goal: goalOf(1 / 100, 'a hundred rows of ten columns with their conditions and trends are read, not three columns'), run: () => grouped.all() },
    ],
    { rounds: 60 },
  )
}

function series({ call, db }: SizedPractice): Promise<Comparison> {
  const floor = [
    stepsOver('session', 'held_on therapy_ids pain_arrival pain_end pain_carried_on'),
    stepsOver('session_area', 'region_id tension_arrival tension_end tension_carried_on pain_arrival pain_end pain_carried_on findings'),
    stepsOver('session_movement', 'movement_id side before after carried_on coarse limited_by findings'),
    stepsOver('session_score', 'measure_id value carried_on'),
    stepsOver('session_activity', 'activity_id words score carried_on'),
    stepsOverPlans,
  ].map((sql) => db.prepare(sql).pluck())
  return compare(
    'Progress of that client: every value of 1,000 sessions',
    [
      { name: 'Levator: progress.ofClient, in parts', run: () => everyVisit(call) },
      {
        name: 'floor: SQLite steps over the same rows',
        goal: goalOf(4, 'some ten thousand objects are made, one for each area, movement, score and activity'),
        run: () => floor.map((statement) => statement.get(longest)),
      },
    ],
    { rounds: 100 },
  )
}

async function everyVisit(call: SizedPractice['call']): Promise<void> {
  let after: Input<'progress.ofClient'>['after'] = null
  do after = (await call('progress.ofClient', { clientId: longest, after, limit: 200 })).next
  while (after !== null)
}

/** Opening without deriving the key, which takes as long as it is set to. */
function opening({ file, key }: SizedPractice): Promise<Comparison> {
  const today = '2026-03-02'
  return compare(
    'Open the practice and read the list for Today, without deriving the key',
    [
      {
        name: 'Levator: openDatabase, clients.list',
        run: () => {
          const db = openDatabase(file, key, { create: false })
          listClients(ormOf(db), { archived: false, typed: '', most: 8 }, today)
          db.close()
        },
      },
      {
        name: 'the same file and rows, raw SQL, no setting checked',
        goal: goalOf(1.5, 'every setting is set and read back, which is safety, not speed'),
        run: () => {
          const db = new Sqlite(file)
          db.pragma("cipher = 'sqlcipher'")
          db.pragma('legacy = 4')
          ;(db as unknown as { key(key: Buffer): number }).key(rawKeyLiteral(key))
          db.prepare('select * from client where (archived_at is not null) = 0 order by last_session_on desc, search_key, id limit 8').all()
          db.close()
        },
      },
    ],
    { rounds: 60 },
  )
}
