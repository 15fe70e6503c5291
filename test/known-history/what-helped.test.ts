import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { everyPart } from '../../src/renderer/api/every-part'
import type { Helped } from '../../src/shared/contract/progress'
import { addedUp, meanHelped } from '../../src/shared/domain/helped-sums'
import { openTestPractice, type TestPractice } from '../helpers/practice'
import { type KnownHistory, playHistory } from './history'

// Worked out on paper from the table in history.ts; the sums stand beside the results.

let practice: TestPractice
let history: KnownHistory
beforeAll(async () => {
  practice = openTestPractice()
  history = await playHistory(practice)
})
afterAll(() => practice.close())

/** Five sessions at a time, as the page asks for 250. */
const partsOfClient = (): Promise<Helped[]> =>
  everyPart<Helped, number>(async (after) => {
    const { helped: part, next } = await practice.call('progress.helped', { clientId: history.clientId, after, limit: 5 })
    return { part, next }
  })

/** "sessions | tension gain (n) kept (n) | pain gain (n) kept (n)" of everything done. */
async function helped(of: 'client' | 'practice'): Promise<Record<string, string>> {
  const parts = of === 'client' ? await partsOfClient() : await practice.call('practice.helped', {})
  const short = (figure: { n: number; sum: number }) => `${meanHelped(figure) ?? '–'} (${figure.n})`
  return Object.fromEntries(
    addedUp(parts).map((row) => [
      `${row.kind} ${row.subjectId}`,
      `${row.sessions} | ${short(row.tensionGain)} ${short(row.tensionKept)} | ${short(row.painGain)} ${short(row.painKept)}`,
    ]),
  )
}

/*
 * Tension gained, mean over the areas felt twice: massage 0.5 (visit 1: 1, 1, 0, 0) and 0.5 (visit 14: 1, 0), else 1: 17 over 18 visits.
 * Acupuncture 0.5 (left 1, right 0) on five visits and 1 on the last (1, 1, 1): 3.5 over 6.
 * Kept, first against next arrival of the same areas: massage 1 (2→3), 1/3 (13→14), 1/2 (15→16), 1/2 (19→20), else 0: 7/3 over 18.
 * Acupuncture 1 (4→5, right only), −1 (12→13), else 0: 0 over 5; the last visit has no next.
 * Pain gained: massage 2 each time; 7 and 22 carried it, 9 had none: 15 visits. Acupuncture 1 each time: 6.
 * Pain kept: massage 1+0+1+1+0+1+0+1+0+0+0+1+0 over 13 (6→7 and 21→22 were carried). Acupuncture 0, −3 (12→13), 1, 0 over 4 (8→9 not taken).
 */
const expected = {
  'therapy sports-massage': '18 | 0.9444 (18) 0.1296 (18) | 2 (15) 0.4615 (13)',
  'therapy acupuncture': '6 | 0.5833 (6) 0 (5) | 1 (6) -0.5 (4)',
  // Visits 1, 2, 3, 5, 6, 7, 9, 10, 11: tension 8.5 and kept 1 over 9; pain 2 on seven, kept 1+0+1+1+0+1 over 6.
  'technique sports-massage/effleurage': '9 | 0.9444 (9) 0.1111 (9) | 2 (7) 0.6667 (6)',
  'technique sports-massage/petrissage': '9 | 0.9444 (9) 0.1111 (9) | 2 (7) 0.6667 (6)',
  // The other nine: 8.5 and 4/3 over 9; pain 2 on eight, kept 0+1+0+0+0+1+0 over 7.
  'technique sports-massage/trigger-point': '9 | 0.9444 (9) 0.1481 (9) | 2 (8) 0.2857 (7)',
  'point GB20': '6 | 0.5833 (6) 0 (5) | 1 (6) -0.5 (4)',
  // Left: 1 on 21 visits (5 carried, 14 without end); kept 1 (2→3) − 2 (12→13) + 1 + 1 over 18. Pain of the area was never asked.
  'area upper-trapezius-left': '23 | 1 (21) 0.0556 (18) | – (0) – (0)',
  // Right: 1 on 17 massage visits (2 carried), 0 on five with acupuncture (24 carried): 17/22; kept 1 (4→5) over 20 (1→2 and 23→24 carried).
  'area upper-trapezius-right': '24 | 0.7727 (22) 0.05 (20) | – (0) – (0)',
  // 0, 1, 0, 1; kept 4 − 3 at 13→14 only.
  'area levator-scapulae-right': '4 | 0.5 (4) 1 (1) | – (0) – (0)',
  'area interscapular-left': '1 | 0 (1) – (0) | – (0) – (0)',
  'area cervical-spine': '1 | 1 (1) – (0) | – (0) – (0)',
}

describe('what helped in the known history', () => {
  it('gives the figures worked out by hand for the client, and the same for a practice of one', async () => {
    expect(await helped('client')).toEqual(expected)
    expect(await helped('practice')).toEqual(expected)
  })

  it('is the same again after a session was reopened and signed anew, and different while it is open', async () => {
    practice.clock.set('2025-08-04T14:05:00.000Z')
    const id = history.sessionIds[23] ?? 0
    await practice.call('sessions.reopen', { id })
    // Without visit 24 its two cannot tell what 23 kept: massage 7/3 over 17.
    expect((await helped('practice'))['therapy sports-massage']).toBe('18 | 0.9444 (18) 0.1373 (17) | 2 (15) 0.5 (12)')
    const { revision } = await practice.call('sessions.get', { id })
    await practice.call('sessions.sign', { id, revision })
    expect(await helped('practice')).toEqual(expected)
  })

  it('says how the complaint stands: first against latest, the same areas', async () => {
    // Pain 7 → 2, measured at 21 visits, 2 points are the threshold; left trapezius and right levator (4+2)/2 → (1+1)/2.
    expect(await practice.call('practice.outcomes', { by: 'area' })).toEqual({
      threshold: 2,
      outcomes: [{ subjectId: 'upper-trapezius', complaints: 1, pain: { n: 1, first: 7, latest: 2, less: 1, more: 0 }, tension: { n: 1, first: 3, latest: 1 } }],
    })
    expect(await practice.call('practice.reviewsDue', {})).toMatchObject({ more: false, reviews: [{ clientId: history.clientId, sessions: 24, plannedSessions: 24, lastOn: '2025-08-04' }] })
  })

  it('counts the weeks, those without a session too', async () => {
    practice.clock.set('2025-06-04T12:00:00.000Z')
    // Sessions on Mondays; none from 31 March to 12 May.
    expect((await practice.call('practice.weeks', { count: 12 })).map(({ weekOn, sessions }) => `${weekOn} ${sessions}`)).toEqual([
      '2025-03-17 1', '2025-03-24 1', '2025-03-31 0', '2025-04-07 0', '2025-04-14 0', '2025-04-21 0', '2025-04-28 0', '2025-05-05 0', '2025-05-12 0', '2025-05-19 1', '2025-05-26 1', '2025-06-02 1',
    ])
  })

  it('finds who was not seen for so many weeks, to the day', async () => {
    practice.clock.set('2025-09-28T12:00:00.000Z')
    // 55 days after the last session.
    expect(await practice.call('practice.unseen', { weeks: 8 })).toEqual({ total: 0, clients: [] })
    practice.clock.set('2025-09-29T12:00:00.000Z')
    expect(await practice.call('practice.unseen', { weeks: 8 })).toMatchObject({ total: 1, clients: [{ clientId: history.clientId, lastSessionOn: '2025-08-04', sessionCount: 24 }] })
  })
})
