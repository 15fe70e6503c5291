import { describe, expect, it } from 'vitest'
import { aVisit } from '../../../test/helpers/progress-visits'
import type { Complaint } from '../contract/complaints'
import type { SafetyEvent } from '../contract/sessions'
import { measureId } from './progress'
import { carriedIn, careToReport, complaintCameFor, measuresInWords, measuresToReport, reasonsGiven, therapiesGiven } from './referral-letter'
import { whatChanged } from './what-changed'

const left = 'upper-trapezius-left'
const complaint = (id: number) => ({ id }) as Complaint
const visitFor = (number: number, complaintId: number | null) => ({ ...aVisit(number, `2026-02-0${number}`), complaintId })

describe('what a letter is about', () => {
  it('is the complaint of the newest visit that names one, and the visits for it alone', () => {
    const visits = [visitFor(1, 7), visitFor(2, 8), visitFor(3, 7), visitFor(4, null)]
    const { complaint: about, visits: told } = careToReport([complaint(8), complaint(7)], visits)
    expect([about?.id, told.map(({ number }) => number)]).toEqual([7, [1, 3]])
  })

  it('knows of the visits that it leaves out', () => {
    expect(careToReport([complaint(8), complaint(7)], [visitFor(1, null), visitFor(2, null)])).toMatchObject({ visits: [], others: 2 })
  })

  it('counts a visit that names no complaint where there is one complaint only', () => {
    expect(careToReport([complaint(7)], [visitFor(1, null), visitFor(2, 7)]).visits).toHaveLength(2)
    expect(careToReport([], [visitFor(1, null)])).toMatchObject({ complaint: null, visits: [{ number: 1 }] })
  })

  it('is the first complaint of the list before any visit', () => {
    expect(careToReport([complaint(8), complaint(7)], [])).toEqual({ complaint: { id: 8 }, visits: [], others: 0 })
  })
})

describe('what a client reads that she came for', () => {
  const closed = (id: number) => ({ id, closedOn: '2019-03-01' }) as Complaint
  const open = (id: number) => ({ id, closedOn: null }) as Complaint
  it.each<[what: string, complaints: Complaint[], visit: number | null, id: number | undefined]>([
    ['the complaint of the newest visit, open or not', [open(8), closed(7)], 7, 7],
    ['the one that is open, where that visit names none', [open(8), closed(7)], null, 8],
    ['nothing, where two are open', [open(8), open(9)], null, undefined],
    ['nothing, where the only one was closed', [closed(7)], null, undefined],
    ['nothing, without any', [], null, undefined],
  ])('is %s', (_what, complaints, visit, id) => {
    expect(complaintCameFor(complaints, visitFor(1, visit))?.id).toBe(id)
  })
})

it('counts visits with a therapy, the most used first', () => {
  const visits = [aVisit(1, '2026-02-01'), { ...aVisit(2, '2026-02-02'), therapyIds: ['acupuncture', 'sports-massage'] }]
  expect(therapiesGiven(visits)).toEqual([{ therapyId: 'sports-massage', count: 2 }, { therapyId: 'acupuncture', count: 1 }])
})

describe('measures of a letter', () => {
  const scores = { 'nrs-work': 4, 'nrs-sleep': 5, 'nrs-stress': 6 }
  const visits = [1, 2].map((number) => aVisit(number, `2026-02-0${number}`, { areas: { [left]: [3, 2] }, pain: [5, 4], rotation: [50, 55], activities: { swim: 3 }, scores }))
  const idsOf = (which: typeof measuresToReport, of = visits) => {
    const changed = whatChanged(of, {})
    return changed === null ? [] : which(changed).map(({ key }) => measureId(key))
  }

  it('are few in the table, single areas left out, and fewer in words', () => {
    expect(idsOf(measuresToReport)).toEqual(['pain', 'tension-mean', 'activity swim', 'movement cervical-rotation left', 'score nrs-work', 'score nrs-sleep'])
    expect(idsOf(measuresInWords)).toEqual(['pain', 'tension-mean', 'activity swim'])
  })

  it('are movements and scores in words where nothing else was measured', () => {
    expect(idsOf(measuresInWords, [aVisit(1, '2026-02-01', { rotation: [50, 55] })])).toEqual(['movement cervical-rotation left'])
  })

  it('hold no carried value', () => {
    expect(idsOf(measuresToReport, [aVisit(1, '2026-02-01', { areas: { [left]: ['c3', null] }, pain: ['c5', null] })])).toEqual([])
  })
})

it('names every carried value of a visit with the day it was measured on, and none that was measured', () => {
  const visit = aVisit(2, '2026-02-02', { areas: { [left]: ['c3', 2] }, pain: ['c5', null], rotation: [50, null], activities: { swim: 'c4' }, scores: { 'nrs-work': 'c6' } })
  expect(carriedIn(visit).map(({ key, value, on }) => [key.kind, value, on])).toEqual([
    ['pain', 5, '2025-12-01'],
    ['tension', 3, '2025-12-01'],
    ['activity', 4, '2025-12-01'],
    ['score', 6, '2025-12-01'],
  ])
})

it('gives the same reason beside the same notice once, with all its days', () => {
  const event = (heldOn: string, ...overrides: [noticeId: string, reason: string][]): SafetyEvent => ({
    sessionId: 1, heldOn, alertIds: [], overrides: overrides.map(([noticeId, reason]) => ({ noticeId, reason, notice: null })),
  })
  const events = [event('2026-02-01', ['a', 'Doctor agrees.']), event('2026-02-02', ['a', 'Doctor agrees.'], ['b', 'Light work.']), event('2026-02-03', ['a', 'Asked again.'])]
  expect(reasonsGiven(events).map(({ noticeId, reason, days }) => [noticeId, reason, days.length])).toEqual([
    ['a', 'Doctor agrees.', 2],
    ['b', 'Light work.', 1],
    ['a', 'Asked again.', 1],
  ])
})
