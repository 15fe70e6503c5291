import { eq } from 'drizzle-orm'
import type { PhraseDetails } from '../../shared/contract/phrases'
import { effectProblem } from '../../shared/domain/phrase-effects'
import { type FieldErrors, refuseFields } from '../../shared/errors'
import type { Clock } from '../clock'
import type { WriteDb } from '../db/orm'
import { phrase } from '../db/schema/phrases'
import type { Handlers } from '../handler-types'
import { detailsOf, listPhrases, type PhraseRow, readPhrase, rowOf } from './read'

export const phrases: Handlers['phrases'] = {
  list: (_input, db) => listPhrases(db),
  create: (details, db, clock) => {
    checkEffects(details, '')
    const at = clock.now()
    const { id } = db.insert(phrase).values({ ...columnsOf(details), createdAt: at, updatedAt: at }).returning({ id: phrase.id }).get()
    return readPhrase(db, `own-${id}`)
  },
  update: ({ id, changes }, db, clock) => {
    const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
    const details = { ...detailsOf(readPhrase(db, id)), ...given }
    checkEffects(details, 'changes.')
    change(db, id, columnsOf(details), clock)
    return readPhrase(db, id)
  },
  remove: ({ id }, db, clock) => {
    change(db, id, { removedAt: clock.now() }, clock)
    return readPhrase(db, id)
  },
  restore: ({ id }, db, clock) => {
    change(db, id, { removedAt: null }, clock)
    return readPhrase(db, id)
  },
  used: ({ id }, db, clock) => {
    const uses = readPhrase(db, id).uses + 1
    change(db, id, { uses, lastUsedAt: clock.now() }, clock)
    return { uses }
  },
}

/** Changes the row of a phrase; a shipped one gets its row now. @throws AppError 'not_found' */
function change(db: WriteDb, id: string, changes: Partial<PhraseRow>, clock: Clock): void {
  readPhrase(db, id)
  const at = clock.now()
  const row = rowOf(db, id) ?? db.insert(phrase).values({ ...asShipped, shippedId: id, createdAt: at, updatedAt: at }).returning().get()
  db.update(phrase)
    .set({ ...changes, updatedAt: at })
    .where(eq(phrase.id, row.id))
    .run()
}

/** Empty words: it stands as it came. */
const asShipped = { title: '', text: '', effects: { notes: [] } }

/** @throws AppError 'invalid_input' for a value that no therapy knows */
function checkEffects({ effects }: PhraseDetails, prefix: string): void {
  const fields: FieldErrors = {}
  for (const [groupId, itemIds] of Object.entries(effects.details ?? {})) {
    const problem = effectProblem(groupId, itemIds)
    if (problem !== null) fields[`${prefix}effects.details.${groupId}`] = problem
  }
  refuseFields(fields)
}

const columnsOf = ({ title, text, notes, effects }: PhraseDetails) => ({ title, text, effects: { ...effects, notes } })
