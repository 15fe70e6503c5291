import { AppError } from '../../shared/errors'
import type { Handlers } from '../handlers'
import { readSession, requireDraft, requireHead } from './read'
import { updateHead } from './write'

const keptDays = 30
const msPerDay = 86_400_000

export const discard: Handlers['sessions']['discard'] = ({ id }, db, clock) => {
  const { discardedAt } = requireHead(db, id)
  if (discardedAt === null) {
    requireDraft(db, id)
    updateHead(db, id, { discardedAt: clock.now() })
  }
  return readSession(db, id)
}

export const restore: Handlers['sessions']['restore'] = ({ id }, db, clock) => {
  const { discardedAt } = requireHead(db, id)
  if (discardedAt !== null) {
    if (Date.parse(clock.now()) - Date.parse(discardedAt) > keptDays * msPerDay) {
      throw new AppError('not_found', 'This draft was discarded more than 30 days ago and cannot be brought back.')
    }
    updateHead(db, id, { discardedAt: null })
  }
  return readSession(db, id)
}
