import { type MeasureKey, measureId } from '../../../shared/domain/progress'
import { isRatingOfChange } from '../../../shared/domain/what-changed'

/** As many charts as stand above each other without losing sight of the first. */
export const mostTogether = 6

/**
 * What says most of a client at a glance: mean tension, pain, the movement measured most often, what the client can do, and the score
 * given most often. `measures` in the order of `measuresOf`.
 */
export function usualMeasures(measures: readonly MeasureKey[]): MeasureKey[] {
  const first = (...kinds: MeasureKey['kind'][]) => measures.find((key) => kinds.includes(key.kind) && !isRatingOfChange(key)) ?? []
  return [first('tension-mean'), first('pain'), first('movement'), first('activity-mean', 'activity'), first('score')].flat()
}

/** The measures chosen by id, in their usual order; the usual ones where none of them is left. */
export function measuresTogether(measures: readonly MeasureKey[], chosen: readonly string[] | null): MeasureKey[] {
  const found = measures.filter((key) => chosen?.includes(measureId(key)))
  const usual = usualMeasures(measures)
  return (found.length > 0 ? found : usual.length > 0 ? usual : [...measures]).slice(0, mostTogether)
}
