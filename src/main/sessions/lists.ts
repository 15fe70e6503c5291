import { and, eq, getTableColumns, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { SessionContent } from '../../shared/contract/session-content'
import { prepared, type ReadDb, type WriteDb } from '../db/orm'
import {
  sessionActivity, sessionArea, sessionCup, sessionLot, sessionMovement, sessionOverride, sessionPoint, sessionScore, sessionStamp, sessionStroke,
  sessionTherapy, sessionWork,
} from '../db/schema/sessions'

/** The lists of a session's content, each with its table. A field of an entry is a column of the same name. */
const tables = {
  therapies: sessionTherapy,
  areas: sessionArea,
  movements: sessionMovement,
  work: sessionWork,
  points: sessionPoint,
  cups: sessionCup,
  stamps: sessionStamp,
  strokes: sessionStroke,
  scores: sessionScore,
  activities: sessionActivity,
  lots: sessionLot,
  overrides: sessionOverride,
} as const

type ListName = keyof typeof tables
export type Lists = Pick<SessionContent, ListName>

interface SessionKey {
  clientId: number
  sessionId: number
}

const { placeholder } = sql

/** The three statements of one list. The tables have the same key, which their types cannot say. */
function statementsOf(table: SQLiteTable) {
  const { clientId, sessionId, position, ...fields } = getTableColumns(table) as Record<string, SQLiteColumn>
  if (clientId === undefined || sessionId === undefined || position === undefined) throw new Error('a list of a session needs its key')
  const ofSession = and(eq(clientId, placeholder('clientId')), eq(sessionId, placeholder('sessionId'))) as SQL
  const values = Object.fromEntries(['clientId', 'sessionId', 'position', ...Object.keys(fields)].map((name) => [name, placeholder(name)]))
  return {
    read: prepared((db) => db.select(fields).from(table).where(ofSession).orderBy(position).prepare()),
    remove: prepared((db: WriteDb) => db.delete(table).where(ofSession).prepare()),
    insert: prepared((db: WriteDb) => db.insert(table).values(values).prepare()),
  }
}

const statements = Object.entries(tables).map(([name, table]) => [name as ListName, statementsOf(table)] as const)

export function readLists(db: ReadDb, key: SessionKey): Lists {
  return Object.fromEntries(statements.map(([name, { read }]) => [name, read(db).all({ ...key })])) as unknown as Lists
}

/** Replaces every list of a draft. */
export function writeLists(db: WriteDb, key: SessionKey, content: Lists): void {
  for (const [name, { remove, insert }] of statements) {
    remove(db).run({ ...key })
    for (const [position, entry] of content[name].entries()) insert(db).run({ ...key, position, ...entry })
  }
}
