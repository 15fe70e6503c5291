import type { SessionContent } from '../../../../shared/contract/session-content'
import { lotKindsOf } from './cup-groups'

/** What goes with a therapy that is taken away: its cups, and packages that no other therapy of the visit opens. */
export function withoutTherapy(content: SessionContent, therapyId: string): SessionContent {
  const left = new Set(content.therapies.filter((entry) => entry.therapyId !== therapyId).flatMap((entry) => lotKindsOf(entry.therapyId)))
  const gone = lotKindsOf(therapyId).filter((kind) => !left.has(kind))
  const cups = content.cups.filter((cup) => cup.therapyId !== therapyId)
  const lots = content.lots.filter(({ kind }) => !gone.includes(kind))
  return {
    ...content,
    cups: cups.length === content.cups.length ? content.cups : cups,
    lots: lots.length === content.lots.length ? content.lots : lots,
  }
}
