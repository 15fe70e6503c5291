import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aClient, aComplaint, anArea, aSession } from '../../../test/helpers/factories'
import { openTestPractice, type TestPractice } from '../../../test/helpers/practice'
import { fillDemo } from '../demo/fill'

let practice: TestPractice
beforeEach(() => {
  practice = openTestPractice()
})
afterEach(() => practice.close())

const rows = (sql: string) => practice.db.prepare(sql).all()
/** Sums of fractions may differ in their last digits. */
const tension = (sum: string) => `round(${sum}, 6) as ${sum.replace(/\W/g, '')}`

/** What triggers keep, beside the same gathered from every row. */
const kept = () => ({
  outcomes: rows(`select kind, code, change, complaints, pain_first, pain_latest, tension_n, ${tension('tension_first')}, ${tension('tension_latest')} from outcome_total order by 1, 2, 3`),
  reviews: rows('select complaint_id, last_on from review_due order by 1'),
  clients: rows('select archived, clients from client_total where clients > 0 order by 1'),
})
const gathered = () => ({
  outcomes: rows(
    `select i.kind, i.code, iif(o.pain_n >= 2, o.pain_latest - o.pain_first, 99) as change, count(*) as complaints, sum(iif(o.pain_n >= 2, o.pain_first, 0)) as pain_first,
       sum(iif(o.pain_n >= 2, o.pain_latest, 0)) as pain_latest, count(o.tension_latest) as tension_n, round(total(o.tension_first), 6) as tension_first, round(total(o.tension_latest), 6) as tension_latest
     from complaint_item i join complaint_outcome o using (complaint_id) where i.kind in ('area', 'cause') group by 1, 2, 3 order by 1, 2, 3`,
  ),
  reviews: rows('select o.complaint_id, o.last_on from complaint_outcome o join complaint k on k.id = o.complaint_id where k.closed_on is null and o.sessions >= k.planned_sessions order by 1'),
  clients: rows('select archived_at is not null as archived, count(*) as clients from client group by 1 order by 1'),
})

function expectSame(step: string): void {
  expect(kept(), step).toEqual(gathered())
}

describe('figures of the whole practice that are kept with every change', () => {
  it('are those of the demo practice, whatever is done to it', async () => {
    const { call } = practice
    fillDemo(practice.orm, practice.clock)
    expectSame('filled')
    expect(kept().outcomes.length).toBeGreaterThan(5)
    for (const { id } of rows('select id from client limit 3') as { id: number }[]) {
      await call('clients.archive', { id })
      await call('retention.askErasure', { id, ground: 'client-asked' })
    }
    expectSame('archived')
    practice.clock.forward(25 * 60)
    for (const { id, name } of rows('select id, family_name as name from client where archived_at is not null') as { id: number; name: string }[]) {
      await call('retention.erase', { id, passphrase: 'x', name })
      expectSame(`destroyed ${id}`)
    }
    expect(kept().clients).toEqual([{ archived: 0, clients: 9 }])
  })

  it('follow a complaint through signing, reopening, taking back, other sites, closing and another plan', async () => {
    const { call } = practice
    const { id: clientId } = await aClient(call)
    const { id, clientId: _client, closedOn: _closed, createdAt: _created, updatedAt: _updated, ...details } = await aComplaint(call, clientId, { areaIds: ['levator-scapulae'], causeIds: ['desk-work'], plannedSessions: 2 })
    const signed = async (heldOn: string, arrival: number) => {
      const content = { complaintId: id, heldOn, pain: { arrival, end: null, carriedOn: null }, areas: [anArea('levator-scapulae-left', { tensionArrival: 4 - (arrival % 3) })] }
      return aSession(call, clientId, content)
    }
    await signed('2026-02-01', 8)
    expectSame('once')
    expect(kept().outcomes).toMatchObject([{ code: 'levator-scapulae', change: 99 }, { code: 'desk-work', change: 99 }])
    const second = await signed('2026-02-10', 3)
    expectSame('twice')
    expect(kept()).toMatchObject({ outcomes: [{ change: -5, pain_first: 8, pain_latest: 3 }, { change: -5 }], reviews: [{ complaint_id: id, last_on: '2026-02-10' }] })
    expect((await call('practice.reviewsDue', {})).reviews).toMatchObject([{ complaintId: id, sessions: 2 }])
    await call('sessions.reopen', { id: second.id })
    expectSame('reopened')
    expect(kept().reviews).toEqual([])
    await call('sessions.sign', { id: second.id, revision: (await call('sessions.get', { id: second.id })).revision })
    await call('complaints.update', { id, changes: { ...details, areaIds: ['upper-trapezius', 'suboccipitals'].slice(0, 1), causeIds: ['desk-work', 'heavy-lifting'] } })
    expectSame('other sites')
    expect(kept().outcomes).toHaveLength(3)
    await call('complaints.close', { id, closedOn: '2026-02-20' })
    expectSame('closed')
    expect(kept().reviews).toEqual([])
    await call('complaints.reopen', { id })
    expectSame('open again')
    expect(kept().reviews).toHaveLength(1)
    await call('complaints.update', { id, changes: { plannedSessions: 3 } })
    expectSame('planned anew')
    expect(kept().reviews).toEqual([])
    await call('complaints.update', { id, changes: { plannedSessions: null } })
    expectSame('no plan')
    await call('sessions.withdraw', { id: second.id, reason: 'Another client.' })
    expectSame('withdrawn')
  })

  it('are refused where somebody would change what is only put and taken away', async () => {
    const { id: clientId } = await aClient(practice.call)
    const { id } = await aComplaint(practice.call, clientId, { areaIds: ['levator-scapulae'] })
    await aSession(practice.call, clientId, { complaintId: id })
    expect(() => practice.db.exec("update complaint_item set code = 'calf'")).toThrow('put and taken away')
    expect(() => practice.db.exec('update complaint_outcome set sessions = 9')).toThrow('put and taken away')
  })
})
