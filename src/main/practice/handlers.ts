import { addDays, dayIn } from '../../shared/domain/days'
import { measureThreshold } from '../../shared/domain/threshold'
import type { Handlers } from '../handler-types'
import { helpedInPractice } from '../progress/effects'
import { readSettings } from '../settings/read'
import { outcomesBy, reviewsDue, unseenClients, weeksUpTo } from './queries'

export const practice: Handlers['practice'] = {
  unseen: ({ weeks }, db, clock) => unseenClients(db, addDays(dayIn(clock.zone(), clock.now()), -7 * weeks)),
  reviewsDue: (_input, db) => reviewsDue(db),
  weeks: ({ count }, db, clock) => weeksUpTo(db, dayIn(clock.zone(), clock.now()), count),
  outcomes: ({ by }, db) => {
    const threshold = measureThreshold('nrs-pain-now', readSettings(db).thresholds)?.value ?? null
    return { threshold, outcomes: outcomesBy(db, by, threshold) }
  },
  helped: (_input, db) => helpedInPractice(db),
}
