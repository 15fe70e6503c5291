import { z } from 'zod'
import { fillDemo } from '../src/main/demo/fill'
import type { ClientListItem } from '../src/shared/contract/clients'
import { openTestPractice, type TestPractice } from '../test/helpers/practice'

export interface DemoPractice extends TestPractice {
  /** The client with the most sessions: sixty visits. */
  longest: ClientListItem
}

/** Lends a practice to a benchmark for as long as it takes. */
export type Within = <T>(work: (practice: Pick<DemoPractice, 'call' | 'db' | 'orm' | 'longest'>) => Promise<T>) => Promise<T>

/** The demo practice on a real encrypted file, behind the dispatcher as the built app sets it up (what handlers return is not parsed). */
export async function withDemoPractice<T>(work: (practice: DemoPractice) => Promise<T>): Promise<T> {
  // As main/index.ts: without it zod would be faster than in the app.
  z.config({ jitless: true })
  const practice = openTestPractice({ checkOutput: false })
  try {
    fillDemo(practice.orm, practice.clock)
    const [longest] = (await practice.call('clients.list', { archived: false })).toSorted((a, b) => b.sessionCount - a.sessionCount)
    if (longest === undefined) throw new Error('The demo practice is empty')
    return await work({ ...practice, longest })
  } finally {
    practice.close()
  }
}
