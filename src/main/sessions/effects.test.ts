import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aClient, aComplaint, anArea, aSession, change } from '../../../test/helpers/factories'
import { openTestPractice, type TestPractice } from '../../../test/helpers/practice'
import { addDays } from '../../shared/domain/days'
import { catchUpEffects } from './effects'

let practice: TestPractice
beforeEach(() => {
  practice = openTestPractice({ checkOutput: false })
})
afterEach(() => practice.close())

const everything = () => ({
  effects: practice.db.prepare('select * from session_effect order by 1, 2, 3, 4').all(),
  totals: practice.db.prepare('select kind, subject_id, sessions, tension_n, round(tension_gain, 4), tension_kept_n, round(tension_kept, 4), pain_n, pain_gain, pain_kept_n, pain_kept from effect_total order by 1, 2').all(),
  outcomes: practice.db.prepare('select * from complaint_outcome order by 1').all(),
})

/** All of it worked out from the sessions alone, as for a practice from before these tables. */
function fromScratch() {
  practice.db.exec('delete from session_effect; delete from complaint_outcome; insert into effect_pending select distinct client_id from session')
  while (catchUpEffects(practice.orm));
  return everything()
}

const tension = fc.integer({ min: 0, max: 4 })
const step = fc.record({
  /** Days before today: sessions may be written down late, in any order. */
  ago: fc.integer({ min: 0, max: 60 }),
  arrival: tension,
  end: fc.option(tension),
  carried: fc.boolean(),
  pain: fc.option(fc.integer({ min: 0, max: 10 })),
  reopened: fc.boolean(),
  signedAgain: fc.boolean(),
})

describe('effects kept with the signing', () => {
  it('are those of the sessions worked out from scratch, whatever was dated back, reopened and signed anew', async () => {
    const { id: clientId } = await aClient(practice.call)
    const { id: complaintId } = await aComplaint(practice.call, clientId)
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        for (const { ago, arrival, end, carried, pain, reopened, signedAgain } of steps) {
          const heldOn = addDays('2026-03-02', -ago)
          const area = anArea('upper-trapezius-left', { tensionArrival: arrival, tensionEnd: end, tensionCarriedOn: carried ? addDays(heldOn, -1) : null })
          const { id } = await aSession(practice.call, clientId, { complaintId, heldOn, areas: [area], pain: { arrival: pain, end: pain === null ? null : Math.max(0, pain - 1), carriedOn: null } })
          if (!reopened) continue
          await practice.call('sessions.reopen', { id })
          if (!signedAgain) continue
          const { revision } = await change(practice.call, { id }, { pain: { arrival: 9, end: 1, carriedOn: null } })
          await practice.call('sessions.sign', { id, revision })
        }
        const kept = everything()
        expect(kept).toEqual(fromScratch())
      }),
      { numRuns: 25, seed: 20_261_126 },
    )
  }, 60_000)

  it('leave no total behind when the last session of a kind is reopened', async () => {
    const { id: clientId } = await aClient(practice.call)
    const { id } = await aSession(practice.call, clientId)
    expect(everything().totals).toHaveLength(1)
    await practice.call('sessions.reopen', { id })
    expect(everything()).toEqual({ effects: [], totals: [], outcomes: [] })
  })
})
