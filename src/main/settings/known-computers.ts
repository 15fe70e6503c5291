import { z } from 'zod'
import type { ReadDb, WriteDb } from '../db/orm'
import { store, stored } from './stored'

const key = 'history.computers'
const Ids = z.array(z.string()).default([])

/** Whether this practice was open on that computer before. Kept inside the practice, where nobody without its key can take it out. */
export const openedOn = (db: ReadDb, id: string): boolean => idsIn(db).includes(id)

export const rememberOpenedOn = (db: WriteDb, id: string): void => store(db, key, [...idsIn(db), id])

const idsIn = (db: ReadDb): string[] => Ids.parse(stored(db, key))
