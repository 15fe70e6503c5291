import type { ProgressVisit } from '../../shared/contract/progress'
import { type figureVisits, tensionOnArrival } from '../../shared/domain/progress'
import type { Figure } from './figures'

type Pair = NonNullable<ReturnType<typeof figureVisits>>

/** Tension on arrival at the first and at the latest visit of a pair; one figure where both are the same visit. */
export function thenAndNow({ first, latest }: Pair, titleOf: (visit: ProgressVisit, when: 'first' | 'now') => string): Figure[] {
  const figureOf = (visit: ProgressVisit, when: 'first' | 'now'): Figure => ({
    title: titleOf(visit, when),
    marks: [...tensionOnArrival(visit)].map(([regionId, grade]) => ({ regionId, grade, carried: false })),
  })
  return first === latest ? [figureOf(first, 'first')] : [figureOf(first, 'first'), figureOf(latest, 'now')]
}
