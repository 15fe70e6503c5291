import { Place } from '../../shared/contract/place'
import { msPerDay } from '../../shared/domain/days'
import type { Handlers } from '../handler-types'
import { isThere, keepPlace, keptPlace } from './queries'

const freshFor = msPerDay / 2

export const place: Handlers['place'] = {
  last: (_input, db, clock) => {
    const kept = keptPlace(db)
    if (kept === undefined || Date.parse(clock.now()) - Date.parse(kept.savedAt) > freshFor) return { place: null }
    // An older version of the app may have kept it in another form.
    const { data } = Place.safeParse(JSON.parse(kept.place))
    return { place: data !== undefined && isThere(db, data.address) ? data : null }
  },
  keep: (input, db, clock) => {
    keepPlace(db, JSON.stringify(input), clock.now())
    return {}
  },
}
