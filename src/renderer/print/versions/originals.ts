import type { Complaint } from '../../../shared/contract/complaints'
import type { Session } from '../../../shared/contract/sessions'
import { holdsContent } from '../../../shared/domain/version-kinds'
import { call } from '../../api/call'

/** What an amendment replaced, and what one that is not finished would replace: printed in full beside it, oldest first. */
export function originalsOf({ id, amending, versions }: Session): { id: number; version: number }[] {
  const whole = versions.filter(({ kind }) => holdsContent(kind))
  return whole.filter((_, index) => (index === whole.length - 1 ? amending !== null : whole[index + 1]?.kind === 'amendment')).map(({ version }) => ({ id, version }))
}

/** A version as it was signed, and the complaint that it was laid to. */
export interface Original {
  session: Session
  complaint: Complaint | null
}

export const loadOriginals = (session: Session, complaints: readonly Complaint[]): Promise<Original[]> =>
  Promise.all(
    originalsOf(session).map(async (of) => {
      const original = await call('sessions.asSigned', of)
      return { session: original, complaint: complaints.find(({ id }) => id === original.content.complaintId) ?? null }
    }),
  )
