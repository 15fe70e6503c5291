import { join } from 'node:path'
import type { HistoryState } from '../../shared/contract/history'
import { recordEvent } from '../audit/events'
import type { Clock } from '../clock'
import { isDamage } from '../db/errors'
import type { DatabaseKey } from '../db/key'
import type { ReadDb, WriteDb } from '../db/orm'
import { openedOn, rememberOpenedOn } from '../settings/known-computers'
import type { UpkeepStep } from '../upkeep'
import { computerId } from './computer'
import { behindMark, headsOf, readMark, writeMark } from './high-water'
import { start, verifyEvents, verifyVersions } from './verify'

/** What the watch needs of the practice that is open. */
export interface Watched {
  kind: 'practice' | 'demo'
  dbId: string
  key: DatabaseKey
}

export interface HistoryWatch {
  /** A practice is open from now on; `key` is read while it is. */
  opened(practice: Watched): void
  state(): HistoryState
  /**
   * What is missing stays missing; from here on this is what counts. For a practice that was put back on purpose.
   * The mark of this computer is set to what is there now.
   */
  accept(db: WriteDb): void
  /** Another database, `db`, is about to take the place of this one on purpose: whichever is found after a crash is no surprise. */
  expect(practice: Pick<Watched, 'dbId' | 'key'>, db: ReadDb): void
  /** Another database takes the place of this one on purpose (a restore, or going back from one): what it holds is no surprise. */
  putBack(practice: Pick<Watched, 'dbId' | 'key'>, db: ReadDb): void
  /** A page of the practice that is open could not be read. */
  damaged(): void
  /** Checks both logs from their first row after each opening, a stretch at a time, and what is added since; keeps the mark of this computer up to date. */
  step: UpkeepStep
}

interface Options {
  /** Where the marks lie: outside every data folder. */
  folder: string
  /** What tells this computer from others; nothing that lies in `folder`. */
  computer: string
  clock: Clock
  /** Called when a check is through, or found something. */
  told(): void
}

/** Rows in one turn of the event loop: about four milliseconds. */
const rowsInAStretch = 1000

const begun = (): HistoryState => ({ phase: 'checking', events: 0, versions: 0, checkedAt: null, broken: null, behind: null, markUnreadable: false, markGone: false, unreadable: false })

export function createHistoryWatch({ folder, computer, clock, told }: Options): HistoryWatch {
  let practice: Watched | null = null
  let of: WriteDb | null = null
  let state = begun()
  let heads = { events: start, versions: start }
  let marked = ''

  /** What is opened for the first time, or again after the disk failed. */
  function begin(db: WriteDb, { dbId, key }: Watched): void {
    of = db
    state = begun()
    heads = { events: start, versions: start }
    marked = ''
    const mark = readMark(fileOf(dbId), dbId, key.key)
    if (mark === 'none') {
      if (!openedOn(db, computerId(computer, key.key))) return
      state = { ...state, markGone: true }
      note(db, 'history.markGone', '')
      told()
      return
    }
    state = mark === 'unreadable' ? { ...state, markUnreadable: true } : { ...state, behind: behindMark(db, mark) }
    if (state.behind !== null) note(db, 'history.behind', `${state.behind.events} events, ${state.behind.versions} versions`)
    if (state.markUnreadable) note(db, 'history.markUnreadable', '')
    if (state.behind !== null || state.markUnreadable) told()
  }

  const fileOf = (dbId: string) => join(folder, `${dbId}.json`)

  /** @returns whether there is more to check */
  function check(db: WriteDb): boolean {
    const events = verifyEvents(db, heads.events, rowsInAStretch)
    const versions = verifyVersions(db, heads.versions, rowsInAStretch)
    heads = { events: events.head, versions: versions.head }
    const broken = events.broken ?? versions.broken
    const isDone = broken !== null || (events.done && versions.done)
    const isNews = isDone && (state.phase === 'checking' || broken !== null)
    state = { ...state, broken, events: heads.events.seq, versions: heads.versions.seq, ...(isDone ? { phase: 'checked', checkedAt: clock.now() } : {}) }
    if (broken !== null) note(db, 'history.broken', `${broken.log} ${broken.seq}`)
    if (isNews) told()
    return !isDone
  }

  function note(db: WriteDb, action: string, detail: string): void {
    db.$client.transaction(() => recordEvent(db, clock, action, null, detail)).immediate()
  }

  /** Not while something is missing: the mark would forget it. */
  function keepMark(db: WriteDb, { dbId, key }: Watched): void {
    if (missesSomething()) return
    const now = headsOf(db)
    const both = now.events.link + now.versions.link
    if (marked === both) return
    writeMark(fileOf(dbId), { dbId, at: clock.now(), ...now }, key.key)
    marked = both
    // After the mark: a crash in between must not look as if somebody had taken it away.
    const id = computerId(computer, key.key)
    if (!openedOn(db, id)) rememberOpenedOn(db, id)
  }

  function foundDamage(): void {
    if (practice === null || state.unreadable) return
    state = { ...state, unreadable: true }
    told()
  }

  function look(db: WriteDb): boolean {
    if (practice === null || practice.kind === 'demo') return false
    if (of !== db) begin(db, practice)
    if (state.broken === null && check(db)) return true
    keepMark(db, practice)
    return false
  }

  const missesSomething = () => state.behind !== null || state.markUnreadable || state.markGone

  return {
    opened(opened) {
      practice = opened
      of = null
      state = begun()
    },
    state: () => state,
    accept(db) {
      if (practice === null || !missesSomething()) return
      note(db, 'history.accept', '')
      state = { ...state, behind: null, markUnreadable: false, markGone: false }
      keepMark(db, practice)
    },
    expect({ dbId, key }, db) {
      const mark = readMark(fileOf(dbId), dbId, key.key)
      if (typeof mark === 'object') writeMark(fileOf(dbId), { ...mark, coming: headsOf(db) }, key.key)
    },
    putBack({ dbId, key }, db) {
      writeMark(fileOf(dbId), { dbId, at: clock.now(), ...headsOf(db) }, key.key)
      of = null
    },
    damaged: foundDamage,
    step(db) {
      try {
        return look(db)
      } catch (error) {
        if (isDamage(error)) foundDamage()
        throw error
      }
    },
  }
}
