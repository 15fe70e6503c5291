import type { Handlers } from '../handler-types'
import { readSession, requireHead } from './read'
import { contentOf } from './signed-text'
import { holdsContent } from '../../shared/domain/version-kinds'
import { requireText } from './versions'

export const asSigned: Handlers['sessions']['asSigned'] = ({ id, version }, db) => {
  const text = requireText(db, id, version)
  const session = readSession(db, id)
  const { versions } = session
  // With it stands what was said while it stood, up to the next that holds content.
  const next = versions.find((one) => one.version > version && holdsContent(one.kind))?.version ?? Infinity
  return {
    ...session,
    status: 'signed',
    content: contentOf(text, requireHead(db, id).carriedFromOn),
    notices: text.notices ?? null,
    signedAt: versions.find((one) => one.version === version)?.signedAt ?? null,
    versions: versions.filter((one) => one.version < next),
    amending: null,
    reopenableUntil: null,
    discardedAt: null,
  }
}
