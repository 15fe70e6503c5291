import type { Clock } from '../clock'
import type { WriteDb } from '../db/orm'
import { recordEvent } from './events'

/** What a query opened: a client's record, a session, a complaint; or, without a number, words of notes of anybody. */
export interface Viewed {
  /** "clients.view" */
  action: string
  id: number | null
}

/** Keeps a line, with the moment it tells of, until the disk has room for it. Throws where that is not what is wrong. */
type Owe = (clock: Clock, action: string, id: number | null) => void

export interface Views {
  /** A query was answered. @returns whether there is something to write */
  note(path: string, input: unknown): boolean
  /** Writes what was noted: a step of upkeep. */
  write(db: WriteDb): boolean
  /** As `write`, and whatever is opened next is a new opening: before the vault closes. What the full disk does not take is owed. */
  close(db: WriteDb, owe?: Owe): void
}

type Line = Viewed & { at: string; zone: string }

const asThen = ({ at, zone }: Line): Clock => ({ now: () => at, zone: () => zone })

/** Looking again within this time goes on with the same look. */
const goesOnMs = 10 * 60_000

const withViews = new Set(['clients', 'sessions', 'complaints'])

/**
 * Whose record a query shows, by what it asks for: every query that names a client, a session or a complaint, so that a page that asks in
 * another way leaves its line too. What a search shows of notes is one look, whatever was typed: words never stand in the log.
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
  if (path === 'search.find') return 'text' in input && input.text !== '' ? { action: 'search.view', id: null } : null
  const feature = path.split('.')[0] ?? ''
  return id !== null && withViews.has(feature) ? { action: `${feature}.view`, id } : null
}

/**
 * Who looks at a record leaves a line. Queries may not write, and a screen asks for the same record many times: so it is kept in mind, one
 * line for as long as somebody goes on looking, and written by upkeep.
 */
export function createViews(clock: Clock): Views {
  const lastSeen = new Map<string, number>()
  let pending: Line[] = []

  function write(db: WriteDb): boolean {
    if (pending.length === 0) return false
    const lines = pending
    db.$client
      .transaction(() => {
        for (const line of lines) recordEvent(db, asThen(line), line.action, line.id)
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
    close(db, owe) {
      try {
        write(db)
      } catch (error) {
        if (owe === undefined) throw error
        for (const line of pending) owe(asThen(line), line.action, line.id)
      } finally {
        pending = []
        lastSeen.clear()
      }
    },
  }
}
