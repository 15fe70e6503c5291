import { useSearch } from 'wouter'

/** The way back from a session: to the client's record, and there to the list of sessions where that was the way here (`?from=sessions`). */
export function useRecordAddress(clientId: number): string {
  const from = new URLSearchParams(useSearch()).get('from')
  return from === 'sessions' ? `/clients/${clientId}/sessions` : `/clients/${clientId}`
}
