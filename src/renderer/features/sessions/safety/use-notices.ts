import { useDeferredValue, useMemo } from 'react'
import type { Notice } from '../../../../shared/domain/notice'
import { noticesOf } from '../../../../shared/domain/session-notices'
import { useOp } from '../../../api/hooks'
import { useContent } from '../draft-context'

const none: readonly Notice[] = []

/** The notices of the session as it stands on the screen, made anew when something that decides is changed, and only then. */
export function useNotices(sessionId: number): readonly Notice[] {
  const { data: facts } = useOp('sessions.safetyFacts', { id: sessionId })
  const complaintId = useContent('complaintId')
  const on = useContent('heldOn')
  const startTime = useContent('startTime')
  const therapies = useContent('therapies')
  // Where a region is marked the figure comes first, what there is to say about it right after.
  const areas = useDeferredValue(useContent('areas'))
  const work = useContent('work')
  const points = useContent('points')
  const cups = useContent('cups')
  const stamps = useContent('stamps')
  const lots = useContent('lots')
  const alertIds = useContent('alertIds')
  return useMemo(
    () => (facts === undefined ? none : noticesOf({ complaintId, heldOn: on, startTime, therapies, areas, work, points, cups, stamps, lots, alertIds }, { ...facts, on })),
    [facts, complaintId, on, startTime, therapies, areas, work, points, cups, stamps, lots, alertIds],
  )
}
