import i18next from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import { operations } from '../../../shared/contract'
import { startLanguage } from '../../locales'
import { eventWords } from './log'
import type { RecordWords } from './record-words'

let t: RecordWords['t']
beforeAll(() => {
  startLanguage('en')
  t = i18next.getFixedT('en', 'record')
})

/** Features whose events are about a client; the main process chooses the lines of a client by the same (`audit/events-about`). */
const aboutClients = /^(clients|complaints|consents|documents|sessions|retention|access)\./
const audited = [...operations].flatMap(([path, { kind, audited: isAudited }]) => (kind === 'command' && isAudited && aboutClients.test(path) ? [path] : []))

describe('a line of the log', () => {
  it.each([...audited, 'documents.savePdf', 'documents.print', 'clients.view', 'complaints.view', 'sessions.view', 'access.savePackage', 'retention.erase'])('says %s in plain words', (action) => {
    const words = eventWords(t, { action, subjectId: 1 }, new Map())
    expect(words).not.toContain(action)
    expect(words).toMatch(/^[A-Z][a-z]+ /)
  })

  it('says which session by its day', () => {
    expect(eventWords(t, { action: 'sessions.sign', subjectId: 7 }, new Map([[7, '2026-02-03']]))).toBe('Session signed, session of 03-Feb-2026')
    expect(eventWords(t, { action: 'clients.update', subjectId: 7 }, new Map([[7, '2026-02-03']]))).toBe('Details changed')
  })

  it('keeps a line it has no words for', () => {
    expect(eventWords(t, { action: 'sessions.teleport', subjectId: 7 }, new Map())).toBe('sessions.teleport')
  })
})
