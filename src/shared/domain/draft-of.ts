import type { UnfinishedSession } from '../contract/sessions'

/** The draft that the client's next session goes on with, the oldest first. A signed note that is being amended is none. */
export const draftOf = (unfinished: readonly UnfinishedSession[], clientId: number): UnfinishedSession | undefined =>
  unfinished.find((session) => session.clientId === clientId && !session.amending)
