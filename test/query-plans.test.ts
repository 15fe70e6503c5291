import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { operations, type Path } from '../src/shared/contract'
import type { Database } from '../src/main/db/open'
import { indexPending } from '../src/main/search/index-sessions'
import { catchUpEffects } from '../src/main/sessions/effects'
import { foreignKeysWithoutIndex } from './helpers/foreign-keys'
import { openPreparedPractice } from './helpers/prepared-practice'
import { queryPlan, tablesOf } from './helpers/query-plan'
import { plantStatistics } from './helpers/large-statistics'
import { noteStatements } from './helpers/statements'

const paths = [...operations.keys()] as Path[]

/** Tables that may be read whole: they stay small however long a practice goes on. All others grow, those to come as well. */
const small: Readonly<Record<string, string>> = {
  effect_pending: 'clients whose figures were never worked out: empty once upkeep is done',
  client_total: 'two rows',
  effect_total: 'one row for each therapy, technique, point and area in use',
  outcome_total: 'for each site and cause one row for each point that pain changed by: 22 at most',
  phrase: 'texts that a therapist keeps: some tens',
  practice_logo: 'one row',
  retention_mark: 'the few records that are held or asked to be destroyed',
  search_pending: 'sessions that upkeep has not indexed yet: seldom more than one',
  setting: 'one row for each setting',
  supply_box: 'boxes opened: some tens a year',
  week_total: 'one row a week',
  workplace: 'one row',
}

/** What reads more than one record of a growing table, and may. */
const exceptions: readonly (readonly [operation: Path, table: string, why: string])[] = [
  ['audit.entries', 'event', 'the first part says how many lines fit; each part reads backwards until it is full'],
  ['audit.exportCsv', 'event', 'every line that fits, in parts, others being answered between them'],
  ['clients.list', 'client', 'the first hundred in the order of the list, which is that of an index'],
  ['practice.reviewsDue', 'review_due', 'the first two hundred in the order of their index'],
  ['practice.unseen', 'client', 'counts all who were not seen for so long, within the index of last sessions'],
  ['restore.contents', 'client', 'compares all uids with those of a backup, in the order of their index'],
  ['restore.contents', 'erasure', 'leaves out of it who was destroyed on purpose'],
  ['restore.contents', 'session', 'compares all uids with those of a backup, in the order of their index'],
  ['retention.due', 'client', 'those not seen for longest, in the order of the list’s index, until five hundred are found'],
  ['retention.erase', 'event', 'the lines since the erasure was asked, for how far the clock was set forward'],
  ['sessions.clientsOfLot', 'session_lot', 'one step in the index for each lot, then the uses of those that fit'],
  ['sessions.clientsOfLot', 'session_therapy', 'all that names a lot in words, in an index of nothing else'],
  ['sessions.reopen', 'event', 'the lines since the signing: ten minutes at most'],
  ['sessions.unfinished', 'session', 'drafts, in an index of nothing else'],
]

/** Refused here: they work on the files of a vault and of backups, or in a worker. */
const onFiles: ReadonlySet<Path> = new Set<Path>([
  'backups.make', 'backups.verify', 'documents.revealBatch', 'restore.choose', 'restore.look', 'restore.confirm', 'restore.undo', 'vault.chooseFolder', 'vault.saveRecoveryKey', 'vault.printRecoveryKey',
])

/** Tasks that change what the others need. */
const changing: ReadonlySet<Path> = new Set<Path>(['restore.recoverClient', 'restore.recoverSession', 'retention.erase', 'sessions.signWithPassphrase'])

/** Planned as in a practice of twenty years: without statistics SQLite guesses, and in a small practice every plan is quick. */
async function openNoted() {
  const practice = await openPreparedPractice()
  plantStatistics(practice.db)
  return { ...practice, noted: noteStatements(practice.db) }
}
type Noted = Awaited<ReturnType<typeof openNoted>>

async function openForOneTest(): Promise<Noted> {
  const practice = await openNoted()
  onTestFinished(() => practice.close())
  return practice
}

let shared: Noted
beforeAll(async () => {
  shared = await openNoted()
})
afterAll(() => shared.close())

interface Wide {
  table: string
  /** The statement and its plan. */
  plan: string
}

/** Tables of which more than one record was read. */
function wideOf(db: Database, noted: Noted['noted']): Wide[] {
  const found = new Map<string, Wide>()
  for (const statement of noted.values()) {
    const { readWidely, lines } = queryPlan(db, statement)
    for (const table of readWidely) found.set(table, { table, plan: [statement.sql, ...lines].join('\n') })
  }
  return [...found.values()]
}

async function carryOut(path: Path, { db, dispatch, noted, prepareFor }: Noted): Promise<Wide[]> {
  const inputs = await prepareFor(path)
  noted.clear()
  for (const input of inputs) expect(await dispatch(path, input)).toMatchObject({ ok: !onFiles.has(path) })
  return wideOf(db, noted)
}

const names = (wide: readonly Wide[]) => wide.map(({ table }) => table).toSorted()

describe('an operation reads of a table that grows with the practice only what belongs to one record', () => {
  it.each(paths)('%s', async (path) => {
    const own = operations.get(path)?.kind === 'command' || changing.has(path)
    const wide = (await carryOut(path, own ? await openForOneTest() : shared)).filter(({ table }) => !Object.hasOwn(small, table))
    const allowed = exceptions.filter(([operation]) => operation === path).map(([, table]) => table)
    expect(names(wide), wide.map(({ plan }) => plan).join('\n\n')).toEqual(allowed)
  })

  it('except where listed: once, in order, by the names of tables', () => {
    const listed = exceptions.map(([operation, table]) => `${operation} ${table}`)
    expect(listed).toEqual([...new Set(listed)].toSorted())
    expect(tablesOf(shared.db)).toEqual(expect.arrayContaining([...Object.keys(small), ...exceptions.map(([, table]) => table)]))
  })
})

it.each([
  ['indexes what was written', indexPending],
  ['works out figures of before', catchUpEffects],
])('neither does upkeep that %s', async (_what, step) => {
  const { db, noted, orm } = await openForOneTest()
  db.exec('insert into effect_pending values (1)')
  noted.clear()
  expect(step(orm)).toBe(true)
  expect(wideOf(db, noted).filter(({ table }) => !Object.hasOwn(small, table))).toEqual([])
})

describe('what is looked for is found', () => {
  it('in the checks of foreign keys, once the index is missing', async () => {
    const practice = await openForOneTest()
    practice.db.exec('drop index session_complaint')
    expect(names(await carryOut('complaints.create', practice))).toContain('session')
    expect(foreignKeysWithoutIndex(practice.db)).toEqual(['session (complaint_id)'])
  })

  it('in a trigger', async () => {
    const practice = await openForOneTest()
    practice.db.exec("create trigger scans after update on client begin delete from event where detail = 'none' and at < new.updated_at; end")
    expect(names(await carryOut('clients.update', practice))).toEqual(['event'])
  })

  it.each([
    ['select * from client', ['client']],
    ['select c.id from client c where c.phone = 1 limit 1', ['client']],
    ['select uid from client order by uid', ['client']],
    ['select id from client where id > 5', ['client']],
    ["select id from session where status = 'draft'", ['session']],
    ['select * from client c left join session_therapy as t on t.client_id = c.id', ['client']],
    ['select * from session s, session_therapy t where s.client_id = 1 and t.therapy_id = s.uid', ['session_therapy']],
    ['select rowid from session_search', ['session_search']],
    ["select rowid from session_search ('word')", []],
    ['select max(id) from client', []],
    ['select seq, link from event order by seq desc limit 1', []],
    ["select seq from event where detail = '' order by seq desc limit 1", ['event']],
    ["update client set notes = '' where given_name = ''", ['client']],
    ['delete from client_condition where client_id = 1', []],
    ['with all_of (id) as (select id from client) select * from all_of', ['client']],
    ['select * from session where client_id = 1 order by updated_at', []],
    ['begin', []],
  ])('%s', (sql, expected) => {
    expect(queryPlan(shared.db, { sql, values: [] }).readWidely).toEqual(expected)
  })
})

it('children of a row are found by an index, whatever the foreign key', () => {
  expect(foreignKeysWithoutIndex(shared.db)).toEqual([])
})
