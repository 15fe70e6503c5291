import { useState } from 'react'
import type { ConsentGiven } from '../../../shared/contract/consents'
import { consentWording, type ConsentSubject, isAskedEachTime } from '../../../shared/domain/consent'
import { AppError } from '../../../shared/errors'
import { call } from '../../api/call'

export interface Agreement {
  subjects: readonly ConsentSubject[]
  manner: ConsentGiven['manner']
  signature: ConsentGiven['signature']
  /** A parent or guardian; empty: the client. */
  givenBy: string
}

/** Keeps consents, one for each subject. `sessionId`: the session that those asked for each time are given for. */
export function useGive(clientId: number, sessionId: number | null) {
  const [giving, setGiving] = useState(false)

  /** @returns null when all of them were kept, else why not */
  async function give({ subjects, manner, signature, givenBy }: Agreement): Promise<AppError | null> {
    setGiving(true)
    try {
      for (const subject of subjects) {
        const wording = consentWording(subject, givenBy !== '')
        // One after the other: what was kept stays kept, and the rest is still asked for.
        // oxlint-disable-next-line no-await-in-loop
        await call('consents.give', { clientId, sessionId: isAskedEachTime(subject) ? sessionId : null, ...subject, manner, wording, signature, givenBy })
      }
      return null
    } catch (thrown) {
      return thrown instanceof AppError ? thrown : new AppError('internal', String(thrown))
    } finally {
      setGiving(false)
    }
  }

  return { give, giving }
}
