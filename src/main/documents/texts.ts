import { and, eq, sql } from 'drizzle-orm'
import { requireClient } from '../clients/read'
import { prepared, type WriteDb } from '../db/orm'
import { documentText } from '../db/schema/documents'
import type { Handlers } from '../handler-types'

const { addressee, body, updatedAt } = documentText

const isOf = and(eq(documentText.clientId, sql.placeholder('clientId')), eq(documentText.kind, sql.placeholder('kind')))
const written = prepared((db) => db.select({ addressee, body, updatedAt }).from(documentText).where(isOf).prepare())
const remove = prepared((db: WriteDb) => db.delete(documentText).where(isOf).prepare())

export const text: Handlers['documents']['text'] = (of, db) => {
  requireClient(db, of.clientId)
  return written(db).get({ ...of }) ?? null
}

export const saveText: Handlers['documents']['saveText'] = ({ clientId, kind, ...words }, db, clock) => {
  requireClient(db, clientId)
  const saved = { ...words, updatedAt: clock.now() }
  db.insert(documentText)
    .values({ clientId, kind, ...saved })
    .onConflictDoUpdate({ target: [documentText.clientId, documentText.kind], set: saved })
    .run()
  return saved
}

export const clearText: Handlers['documents']['clearText'] = (of, db) => {
  requireClient(db, of.clientId)
  remove(db).run({ ...of })
  return {}
}
