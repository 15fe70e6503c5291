import type { WriteDb } from '../db/orm'
import type { Clock } from '../environment'

/** Fills a new demo practice with invented clients and their sessions. */
export function fillDemo(_db: WriteDb, _clock: Clock): void {}
