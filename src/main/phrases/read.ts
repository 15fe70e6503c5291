import { eq, sql } from 'drizzle-orm'
import type { Phrase, PhraseDetails } from '../../shared/contract/phrases'
import { AppError } from '../../shared/errors'
import { type ShippedPhrase, shippedPhraseById, shippedPhrases } from '../../shared/reference/phrases'
import { prepared, type ReadDb } from '../db/orm'
import { phrase } from '../db/schema/phrases'

export type PhraseRow = typeof phrase.$inferSelect

const all = prepared((db) => db.select().from(phrase).orderBy(phrase.id).prepare())
const byId = prepared((db) => db.select().from(phrase).where(eq(phrase.id, sql.placeholder('id'))).prepare())
const byShippedId = prepared((db) => db.select().from(phrase).where(eq(phrase.shippedId, sql.placeholder('shippedId'))).prepare())

/** Nothing yet but where it comes from: what a shipped phrase has that was never touched. */
const untouched = { uses: 0, lastUsedAt: null, removedAt: null } as const

export function listPhrases(db: ReadDb): Phrase[] {
  const rows = all(db).all()
  const known = new Map(rows.flatMap((row) => (row.shippedId === null ? [] : [[row.shippedId, row] as const])))
  const shipped = shippedPhrases().map((one) => fromShipped(one, known.get(one.id)))
  // A row about a phrase that a newer version no longer ships is hers if she rewrote it.
  const own = rows.filter((row) => row.text !== '' && (row.shippedId === null || shippedPhraseById(row.shippedId) === undefined))
  return [...own.map(fromOwn), ...shipped].toSorted((a, b) => b.uses - a.uses)
}

/** @throws AppError 'not_found' */
export function readPhrase(db: ReadDb, id: string): Phrase {
  const shipped = shippedPhraseById(id)
  if (shipped !== undefined) return fromShipped(shipped, rowOf(db, id))
  const row = rowOf(db, id)
  if (row === undefined || row.text === '') throw new AppError('not_found', 'This phrase does not exist any more.')
  return fromOwn(row)
}

/** The row of a phrase of her own, or of a shipped one that has been touched. */
export function rowOf(db: ReadDb, id: string): PhraseRow | undefined {
  const own = /^own-(\d+)$/.exec(id)?.[1]
  return own === undefined ? byShippedId(db).get({ shippedId: id }) : byId(db).get({ id: Number(own) })
}

export const detailsOf = ({ title, text, notes, effects }: PhraseDetails): PhraseDetails => ({ title, text, notes, effects })

function fromShipped(shipped: ShippedPhrase, row: PhraseRow | undefined): Phrase {
  const changed = row !== undefined && row.text !== ''
  return {
    id: shipped.id,
    ...(changed ? written(row) : detailsOf(shipped)),
    origin: changed ? 'changed' : 'shipped',
    therapyIds: [...shipped.therapies],
    ...state(row ?? untouched),
  }
}

const fromOwn = (row: PhraseRow): Phrase => ({
  id: row.shippedId ?? `own-${row.id}`,
  ...written(row),
  origin: 'own',
  therapyIds: [],
  ...state(row),
})

function written({ title, text, effects }: PhraseRow): PhraseDetails {
  const { notes, ...rest } = effects
  return { title, text, notes, effects: rest }
}

const state = ({ uses, lastUsedAt, removedAt }: Pick<PhraseRow, keyof typeof untouched>) => ({ uses, lastUsedAt, hidden: removedAt !== null })
