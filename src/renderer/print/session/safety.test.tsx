import i18next from 'i18next'
import { expect, it } from 'vitest'
import { blankSession } from '../../../shared/domain/blank-entries'
import { noticesOf } from '../../../shared/domain/session-notices'
import { blankFacts } from '../../../../test/helpers/safety-plans'
import { startLanguage } from '../../locales'
import type { SessionData } from '../document-data'
import { safetyBlocks } from './safety'

it.each([
  ['draft', 'Notices as they stand now, with the reasons to go on'],
  ['signed', 'Notices as they stood at signing, with the reasons to go on'],
  // It keeps those of its signing.
  ['withdrawn', 'Notices as they stood at signing, with the reasons to go on'],
])('says of which moment the notices of a %s session are', (status, caption) => {
  startLanguage('en')
  const content = { ...blankSession({ complaintId: null, heldOn: '2026-03-02', startTime: '09:00' }), alertIds: ['faint'] }
  const facts = { ...blankFacts, sessionId: 7, consents: [], standing: null, bloodCeilingMl: null, cuppingIntervalDays: null, lastWetCuppingOn: null }
  const data = { session: { content, status }, notices: noticesOf(content, facts) } as unknown as SessionData
  expect(safetyBlocks(i18next.getFixedT('en', 'safety'), data).flatMap((block) => (block.kind === 'table' ? block.caption : []))).toEqual([caption])
})
