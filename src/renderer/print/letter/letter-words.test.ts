import i18next from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import { aVisit } from '../../../../test/helpers/progress-visits'
import type { Complaint } from '../../../shared/contract/complaints'
import type { ProgressVisit } from '../../../shared/contract/progress'
import { blankComplaint } from '../../../shared/domain/blank-complaint'
import { careToReport } from '../../../shared/domain/referral-letter'
import { startLanguage } from '../../locales'
import type { LetterData } from '../document-data'
import type { LetterWords } from './found-words'
import { addresseeOf, letterText } from './letter-words'

let words: LetterWords
beforeAll(() => {
  startLanguage('en')
  words = { t: i18next.getFixedT('en', 'letter'), d: i18next.getFixedT('en', 'documents'), p: i18next.getFixedT('en', 'progress') }
})

interface Record {
  visits?: ProgressVisit[]
  complaint?: Partial<Complaint>
  client?: Partial<LetterData['client']>
  more?: Partial<LetterData>
}

/** The paragraphs of a letter drawn from this record. */
function letter({ visits = [], complaint, client, more }: Record = {}): string[] {
  const complaints = complaint === undefined ? [] : [{ ...blankComplaint('Neck pain'), id: 1, clientId: 1, closedOn: null, createdAt: '', updatedAt: '', ...complaint }]
  const person = { givenName: 'Noor', familyName: 'Rahimi', preferredName: '', gpName: '', gpPractice: '', bornOn: null, ...client }
  const data = { client: person, practice: { thresholds: {} }, care: careToReport(complaints, visits), events: [], nextVisit: null, signedAt: null, written: null, ...more }
  return letterText(words, data as unknown as LetterData, 'full').replaceAll('\u00a0', ' ').split('\n\n')
}
const area = 'upper-trapezius-left'

describe('the words of a letter', () => {
  it('are few where little is recorded: what is not known is not said', () => {
    expect(letter()).toEqual([
      'Dear colleague,',
      'I am writing to you about Noor Rahimi. No session has been signed so far.',
      'On ___ Noor Rahimi agreed that I send you this letter.',
    ])
  })

  it('tell no doctor that nothing was signed where sessions for something else were', () => {
    const visits = [aVisit(1, '2026-01-12'), { ...aVisit(2, '2026-01-19'), complaintId: 1 }]
    const complaints = [1, 2].map((id) => ({ ...blankComplaint('Neck pain'), id, clientId: 1, closedOn: null, createdAt: '', updatedAt: '' }))
    expect(letter({ more: { care: careToReport(complaints, visits.slice(0, 1)) } })[1]).toBe('I am writing to you about Noor Rahimi. No signed session is laid to this complaint.')
    expect(letter({ more: { care: careToReport(complaints, visits) } })[1]).toMatch(/^I am writing to you about Noor Rahimi\. The record holds one signed session for this complaint, on 19-Jan-2026: /)
  })

  it('tell the sessions, the complaint in the client’s account, what was found then and now, and what is planned', () => {
    const visits = [
      aVisit(1, '2026-01-12', { areas: { [area]: [3, 2] }, pain: [7, 5], activities: { swim: 3 } }),
      aVisit(2, '2026-01-19', { pain: ['c5', 4] }),
      { ...aVisit(3, '2026-02-09', { areas: { [area]: [1, 1] }, pain: [3, 2], activities: { swim: 4 } }), therapyIds: ['sports-massage', 'acupuncture'] },
    ]
    const complaint = {
      areaIds: ['levator-scapulae'], side: 'left' as const, onsetId: 'sudden', startedOn: '2026-01-02', causeIds: ['heavy-lifting'],
      aggravatingIds: ['agg-bending'], effects: [{ effectId: 'driving', rating: 6 }], redFlagsAskedOn: '2026-01-12', goal: 'Park the car.', plan: 'Weekly.',
    }
    const more = { nextVisit: { kind: 'weeks' as const, weeks: 2 }, events: [{ sessionId: visits[2]?.sessionId ?? 0, heldOn: '2026-02-09', alertIds: ['faint'], overrides: [] }] }
    expect(letter({ visits, complaint, more, client: { gpName: 'Dr Hughes', gpPractice: 'Bridge Surgery' } })).toEqual([
      'Dear Dr Hughes,',
      'I am writing to you about Noor Rahimi. The record holds 3 signed sessions from 12-Jan-2026 to 09-Feb-2026: sports massage (3) and acupuncture (1).',
      'Complaint: Neck pain. Where: levator scapulae (neck–shoulder angle), left. Onset: sudden, since 02-Jan-2026. In the client’s own account: linked to heavy lifting; worse with bending forwards; noticed in driving (6 of 10).',
      'Measured on arrival, first and latest, with n the number of visits measured: pain 7 of 10 on 12-Jan-2026, 3 of 10 on 09-Feb-2026 (n = 2), better by 4, ' +
        'which reaches 2, published as more than measuring error (MDC); mean palpated tension 3.0 of 4 on 12-Jan-2026, 1.0 of 4 on 09-Feb-2026 (n = 2), ' +
        'better by 2.0, for which no threshold is published; Activity m 3 of 10 on 12-Jan-2026, 4 of 10 on 09-Feb-2026 (n = 2), better by 1, which is below 2, ' +
        'published as the smallest that matters to people (MCIC). This is what was recorded; it does not show what caused a change.',
      'Red flags were asked about on 12-Jan-2026. None was present. Adverse events recorded: fainting or near-faint on 09-Feb-2026.',
      'Goal, as recorded: Park the car.\nPlan: Weekly.\nThe next visit is planned in 2 weeks, counted from 09-Feb-2026.',
      'On ___ Noor Rahimi agreed that I send you this letter.',
    ])
  })

  it('call nothing measured that was only carried, and no cause by any name', () => {
    const text = letter({ visits: [aVisit(1, '2026-01-12', { areas: { [area]: ['c3', null] }, pain: ['c5', null] })] }).join('\n')
    expect(text).toContain('No tension, pain, movement or function was measured.')
    expect(text).not.toMatch(/\b[35] of\b/)
    expect(text).not.toMatch(/because|due to|thanks to|as a result|led to/i)
  })

  it('tell one measured visit as what was found, not as a change', () => {
    const [, , found] = letter({ visits: [aVisit(1, '2026-01-12', { pain: [7, 5] })] })
    expect(found).toBe('Measured on arrival: pain 7 of 10 on 12-Jan-2026 (n = 1). This is what was recorded; it does not show what caused a change.')
  })

  it('name the therapist’s own threshold as such', () => {
    const visits = [aVisit(1, '2026-01-12', { pain: [7, 5] }), aVisit(2, '2026-01-19', { pain: [4, 4] })]
    expect(letter({ visits, more: { practice: { thresholds: { 'nrs-pain-now': 4 } } as unknown as LetterData['practice'] } }).join(' ')).toContain('better by 3, which is below 4, a figure I set myself')
  })

  it('say red flags that are present, also where nobody noted when they were asked about', () => {
    expect(letter({ complaint: { redFlagIds: ['night-pain'] } }).join(' ')).toMatch(/Red flags noted: .*\./)
    expect(letter({ complaint: { redFlagIds: ['night-pain'], redFlagsAskedOn: '2026-01-12' } }).join(' ')).toMatch(/Red flags present when asked about on 12-Jan-2026: /)
    expect(letter({ complaint: {} }).join(' ')).not.toMatch(/red flag/i)
  })

  it('show where a long text was cut, so that the letter can be saved', () => {
    const text = letter({ complaint: { goal: 'g'.repeat(10_000), plan: '😀'.repeat(10_000) } }).join('\n\n')
    expect(text).toContain(`${'g'.repeat(1000)} […]`)
    expect(text.length).toBeLessThan(20_000)
    expect(text).toBe(text.toWellFormed())
  })

  it('keep a name from right to left apart from the sentence, and begin no paragraph with it', () => {
    const paragraphs = letter({ client: { givenName: 'ليلى', familyName: 'الحداد', gpName: 'د. سلمى' } })
    expect(paragraphs[1]).toContain('\u2068ليلى الحداد\u2069')
    expect(letter({ client: { familyName: '\u202eRahimi' } })[1]).toContain('\u2068Noor \u202eRahimi\u2069.')
    expect(paragraphs.filter((paragraph) => !/^\p{Script=Latin}/u.test(paragraph))).toEqual([])
  })
})

it('goes to the doctor of the record, or to nobody yet', () => {
  const client = { gpName: 'Dr Hughes', gpPractice: 'Bridge Surgery\n2 Bridge Road' }
  expect(addresseeOf({ client } as LetterData)).toBe('Dr Hughes\nBridge Surgery\n2 Bridge Road')
  expect(addresseeOf({ client: { gpName: '', gpPractice: '' } } as LetterData)).toBe('')
})
