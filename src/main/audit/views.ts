import type { Clock } from '../clock'
import type { WriteDb } from '../db/orm'
import { recordEvent } from './events'

/** What a query opened: a client's record, a session, a complaint. */
export interface Viewed {
  /** "clients.view" */
  action: string
  id: number
}

export interface Views {
  /** A query was answered. @returns whether there is something to write */
  note(path: string, input: unknown): boolean
  /** Writes what was noted: a step of upkeep. */
  write(db: WriteDb): boolean
  /** As `write`, and whatever is opened next is a new opening: before the vault closes. */
  close(db: WriteDb): void
}

/** Looking again within this time goes on with the same look. */
const goesOnMs = 10 * 60_000

const withViews = new Set(['clients', 'sessions', 'complaints'])

/**
 * Whose record a query shows, by what it asks for: every query that names a client, a session or a complaint, so that a page that asks in
 * another way leaves its line too.
 */
export function viewedBy(path: string, input: unknown): Viewed | null {
  if (typeof input !== 'object' || input === null) return null
  const number = (key: string) => {
    const value: unknown = Object.hasOwn(input, key) ? (input as Record<string, unknown>)[key] : undefined
    return typeof value === 'number' ? value : null
  }
  const [clientId, sessionId, id] = [number('clientId'), number('sessionId'), number('id')]
  if (clientId !== null) return { action: 'clients.view', id: clientId }
  if (sessionId !== null) return { action: 'sessions.view', id: sessionId }
  const feature = path.split('.')[0] ?? ''
  return id !== null && withViews.has(feature) ? { action: `${feature}.view`, id } : null
}

/**
 * Who looks at a record leaves a line. Queries may not write, and a screen asks for the same record many times: so it is kept in mind, one
 * line for as long as somebody goes on looking, and written by upkeep.
 */
export function createViews(clock: Clock): Views {
  const lastSeen = new Map<string, number>()
  let pending: (Viewed & { at: string; zone: string })[] = []

  function write(db: WriteDb): boolean {
    if (pending.length === 0) return false
    const lines = pending
    db.$client
      .transaction(() => {
        for (const { action, id, at, zone } of lines) recordEvent(db, { now: () => at, zone: () => zone }, action, id)
      })
      .immediate()
    pending = []
    return false
  }

  return {
    note(path, input) {
      const viewed = viewedBy(path, input)
      if (viewed === null) return false
      const key = `${viewed.action} ${viewed.id}`
      const at = clock.now()
      const now = Date.parse(at)
      const before = lastSeen.get(key)
      lastSeen.set(key, now)
      if (before !== undefined && Math.abs(now - before) < goesOnMs) return false
      pending.push({ ...viewed, at, zone: clock.zone() })
      return true
    },
    write,
    close(db) {
      try {
        write(db)
      } finally {
        pending = []
        lastSeen.clear()
      }
    },
  }
}
