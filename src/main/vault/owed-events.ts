import { recordEvent } from '../audit/events'
import type { Clock } from '../clock'
import { isDiskFull } from '../db/errors'
import { ormOf } from '../db/orm'
import type { OpenPractice } from './open-practice'

export interface OwedEvents {
  /** Writes the event, or keeps it in memory when the disk is full: records must be readable then. Any other failure is thrown. */
  record(practice: OpenPractice, clock: Clock, action: string, detail?: string, subjectId?: number | null): void
  /** Writes what is owed to this practice, with the time at which it happened. Throws as the database does; it stays owed then. */
  pay(practice: OpenPractice): void
  /** True while the disk has not taken everything that is owed to this practice. */
  any(practice: OpenPractice): boolean
}

export function createOwedEvents(): OwedEvents {
  let owed: { folder: string; action: string; subjectId: number | null; detail: string; clock: Clock }[] = []
  const to = (practice: OpenPractice) => owed.filter(({ folder }) => folder === practice.folder)
  return {
    record(practice, clock, action, detail = '', subjectId = null) {
      try {
        recordEvent(ormOf(practice.db), clock, action, subjectId, detail)
      } catch (error) {
        if (!isDiskFull(error)) throw error
        const [at, zone] = [clock.now(), clock.zone()]
        owed.push({ folder: practice.folder, action, subjectId, detail, clock: { now: () => at, zone: () => zone } })
      }
    },
    pay(practice) {
      const events = to(practice)
      if (events.length === 0) return
      const write = () => events.forEach(({ action, subjectId, detail, clock }) => recordEvent(ormOf(practice.db), clock, action, subjectId, detail))
      practice.db.transaction(write).immediate()
      owed = owed.filter(({ folder }) => folder !== practice.folder)
    },
    any: (practice) => to(practice).length > 0,
  }
}
