import type { SessionContent } from '../../../shared/contract/session-content'
import { confirmAreas, type Edit } from './edits'
import { confirmFunction } from './function/function-edits'
import { confirmMovements } from './movement-edits'

type Carrying = Pick<SessionContent, 'areas' | 'pain' | 'movements' | 'scores' | 'activities'>

/** How many values were copied and nobody has looked at yet. Tension and pain of an area are two. */
export function carriedCount({ areas, pain, movements, scores, activities }: Carrying): number {
  const days = [
    ...areas.flatMap((area) => [area.tensionCarriedOn, area.painCarriedOn]),
    ...[pain, ...movements, ...scores, ...activities].map(({ carriedOn }) => carriedOn),
  ]
  return days.filter((on) => on !== null).length
}

const confirmPain: Edit = (content) => (content.pain.carriedOn === null ? content : { ...content, pain: { ...content.pain, carriedOn: null } })

/** All that is carried holds today: the therapist's word for the whole visit, one step to undo. */
export const confirmEverything: Edit = (content) => [confirmAreas, confirmPain, confirmMovements, confirmFunction].reduce((before, edit) => edit(before), content)
