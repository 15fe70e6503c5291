import i18next, { type TFunction } from 'i18next'
import { Fragment } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Consent } from '../../../shared/contract/consents'
import { blankSession } from '../../../shared/domain/blank-entries'
import { startLanguage } from '../../locales'
import type { NameStyle } from '../client-name'
import type { SessionData } from '../document-data'
import { consentBlocks } from './consent'

let t: TFunction<'documents'>
beforeAll(() => {
  startLanguage('en')
  t = i18next.getFixedT('en', 'documents')
})

const signature = { width: 300, height: 100, strokes: ['100,900,50 400,300,50', '500,900,50'] }
const aConsent = (values: Partial<Consent> = {}): Consent => ({
  id: 1, clientId: 1, sessionId: null, kind: 'therapy', subjectId: 'sports-massage', manner: 'spoken', wording: 'I agree to sports massage.', signature: null,
  givenBy: '', givenAt: '2026-03-02T08:50:00.000Z', zone: 'Europe/London', withdrawnAt: null, withdrawnNote: '', ...values,
})

/** The parts of a document that these blocks are drawn from. */
function printed(consents: Consent[], names: NameStyle = 'full', signedAt: string | null = '2026-03-02T10:00:00.000Z', bornOn: string | null = null): string {
  const content = { ...blankSession({ complaintId: null, heldOn: '2026-03-02', startTime: '09:00' }), therapies: ['sports-massage', 'wet-cupping'].map((therapyId) => ({ therapyId, details: {} })) }
  const data = { session: { id: 7, content, signedAt }, client: { givenName: 'Noor', familyName: 'Rahimi', preferredName: '', bornOn }, consents } as unknown as SessionData
  return consentBlocks(t, data, names)
    .map((block) => {
      const parts = block.kind === 'whole' ? [block.node] : block.kind === 'table' ? block.rows.map(({ node }) => node) : []
      return parts.map((part) => renderToStaticMarkup(<Fragment>{part}</Fragment>)).join('\n')
    })
    .join('\n')
}
const drawn = (html: string) => html.match(/<svg/g)?.length ?? 0

describe('the consents of a session on paper', () => {
  it('says to what, on which day and how', () => {
    const html = printed([aConsent(), aConsent({ id: 2, subjectId: 'wet-cupping', sessionId: 7, givenBy: 'ليلى' })])
    expect(html).toMatch(/Sports massage.*02-Mar-2026, by word/s)
    expect(html).toMatch(/Wet cupping.*for this session.*by word, by <span lang="ar">ليلى|Wet cupping.*for this session.*ليلى/s)
  })

  it('draws a signature as paths, once for all that was signed with it, below the words', () => {
    const html = printed([aConsent({ manner: 'signed', signature }), aConsent({ id: 2, subjectId: 'wet-cupping', sessionId: 7, manner: 'signed', signature, wording: 'I agree to wet cupping today.' })])
    expect(drawn(html)).toBe(1)
    expect(html.match(/<path d="M/g)).toHaveLength(2)
    expect(html).toContain('aria-label="Signature: Noor Rahimi"')
    expect(html).toMatch(/I agree to sports massage\..*I agree to wet cupping today\..*<svg/s)
    expect(html).not.toContain('<img')
  })

  it('draws no signature of another day, and says its day', () => {
    const html = printed([aConsent({ manner: 'signed', signature, givenAt: '2026-01-05T10:00:00.000Z' })])
    expect(drawn(html)).toBe(0)
    expect(html).toContain('05-Jan-2026, signed')
  })

  it('shows nobody’s name or hand where the document shall not name the client', () => {
    const html = printed([aConsent({ manner: 'signed', signature, givenBy: 'Omar Rahimi' })], 'initials')
    expect(drawn(html)).toBe(0)
    expect(html).not.toContain('Omar')
    expect(html).toContain('02-Mar-2026, signed')
  })

  it.each<[string, Consent, string | null, RegExp]>([
    ['withdrawn since', aConsent({ withdrawnAt: '2026-03-04T12:30:00.000Z' }), '2026-03-02T10:00:00.000Z', /withdrawn 04-Mar-2026 at 12:30/],
    ['withdrawn before', aConsent({ withdrawnAt: '2026-03-02T08:55:00.000Z' }), '2026-03-02T10:00:00.000Z', /^$/],
    ['given after the signing', aConsent({ givenAt: '2026-03-02T10:01:00.000Z' }), '2026-03-02T10:00:00.000Z', /^$/],
    ['given on a later day, before the signing', aConsent({ givenAt: '2026-03-16T10:00:00.000Z' }), '2026-03-21T10:00:00.000Z', /^$/],
    ['given late, while it is a draft', aConsent({ givenAt: '2026-03-02T10:01:00.000Z' }), null, /02-Mar-2026, by word/],
  ])('%s', (_what, consent, signedAt, expected) => expect(printed([consent], 'full', signedAt)).toMatch(expected))

  it('leaves out what a parent agreed to for a client who is of age', () => {
    const parent = [aConsent({ givenBy: 'Omar Rahimi', givenAt: '2019-05-01T10:00:00.000Z' })]
    expect(printed(parent, 'full', null, '2005-06-01')).toBe('')
    expect(printed(parent, 'full', null, '2010-06-01')).toContain('Omar Rahimi')
  })
})
