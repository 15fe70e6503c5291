import type { MeasureKey } from '../../../../shared/domain/progress'
import { type SinceMeasured, sinceMeasured } from '../../../../shared/domain/since-measured'
import { useOp } from '../../../api/hooks'
import { useVisits } from '../../progress/visits'
import { useContent, useDraft } from '../draft-context'
import { asVisit } from './function-view'

/** How a value of this visit stands to those of the client's signed visits before it; null while it is carried or not asked. */
export type Since = (key: MeasureKey) => SinceMeasured | null

export function useSince(): Since {
  const session = useDraft((draft) => draft.session)
  const heldOn = useContent('heldOn')
  const scores = useContent('scores')
  const activities = useContent('activities')
  const { data: visits } = useVisits(session.clientId)
  const { data: practice } = useOp('settings.get', {})
  if (visits === undefined || practice === undefined) return () => null
  const earlier = visits.filter((visit) => visit.sessionId !== session.id && visit.heldOn <= heldOn)
  const now = asVisit(session, { heldOn, scores, activities })
  return (key) => sinceMeasured(earlier, now, key, practice.thresholds)
}
