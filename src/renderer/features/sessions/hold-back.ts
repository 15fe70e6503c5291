import type { SessionContent } from '../../../shared/contract/session-content'
import type { FieldErrors } from '../../../shared/errors'

/** What names an entry of a list; lists that are not here have nothing but their order. */
const named = {
  therapies: ({ therapyId }: SessionContent['therapies'][number]) => therapyId,
  areas: ({ regionId }: SessionContent['areas'][number]) => regionId,
  movements: ({ movementId, side }: SessionContent['movements'][number]) => `${movementId} ${side}`,
  work: ({ therapyId, regionId, muscleId }: SessionContent['work'][number]) => `${therapyId} ${regionId} ${muscleId}`,
  points: ({ code, side }: SessionContent['points'][number]) => `${code} ${side}`,
  scores: ({ measureId }: SessionContent['scores'][number]) => measureId,
  activities: ({ id }: SessionContent['activities'][number]) => id,
  overrides: ({ noticeId }: SessionContent['overrides'][number]) => noticeId,
} as const

/**
 * The newest content with the refused fields as they were saved last, so that one note too long does not keep a score from
 * the disk. A note is held back by itself, so is an entry of a list that can be found again; anything else with its whole list.
 */
export function holdBack(newest: SessionContent, saved: SessionContent, refused: FieldErrors): SessionContent {
  let rest = newest
  const entries = new Map<keyof typeof named, Set<number>>()
  for (const path of Object.keys(refused)) {
    const [first = '', second = ''] = path.split('.')
    if (first === 'notes' && second in saved.notes) {
      const note = second as keyof SessionContent['notes']
      rest = { ...rest, notes: { ...rest.notes, [note]: saved.notes[note] } }
    } else if (first === 'startTime' || first === 'endTime') {
      rest = { ...rest, startTime: saved.startTime, endTime: saved.endTime }
    } else if (first in named && /^\d+$/.test(second)) {
      const list = first as keyof typeof named
      entries.set(list, (entries.get(list) ?? new Set()).add(Number(second)))
    } else if (first in saved) {
      const field = first as keyof SessionContent
      rest = { ...rest, [field]: saved[field] }
    }
  }
  for (const [list, places] of entries) {
    // A list that was refused as a whole is held back already.
    if (rest[list] === newest[list]) rest = { ...rest, [list]: withSavedAt<object>(newest[list], saved[list], places, named[list]) }
  }
  return rest
}

/** The entries at these places as they were saved; one that never was is left out. */
function withSavedAt<T>(newest: readonly T[], saved: readonly T[], places: ReadonlySet<number>, nameOf: (entry: never) => string): T[] {
  const before = new Map(saved.map((entry) => [nameOf(entry as never), entry]))
  return newest.flatMap((entry, place) => {
    if (!places.has(place)) return [entry]
    const kept = before.get(nameOf(entry as never))
    return kept === undefined ? [] : [kept]
  })
}
