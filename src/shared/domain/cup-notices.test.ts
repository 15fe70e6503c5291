import { describe, expect, it } from 'vitest'
import type { DetailValue, SessionCup, SessionLot } from '../contract/session-content'
import { type CuppingFacts, type CuppingPlan, cuppingNotices } from './cup-notices'
import { Notice } from './notice-schema'
import { noticeIdForm } from './session-notices'

type Details = Record<string, DetailValue>

const noLimits: CuppingFacts = { bloodCeilingMl: null, cuppingIntervalDays: null, lastWetCuppingOn: null }
const blade: SessionLot = { kind: 'blade', brand: 'Feather', lot: 'F-22', expiresOn: '2027-01-31' }
/** All that keeps the counts quiet. */
const counts = { 'blades-opened': 2, 'blades-in-sharps': 2 }
const worked = { 'incision-count': 6, 'wet-minutes': 5, ...counts }

const cup = (details: Details = {}, values: Partial<SessionCup> = {}): SessionCup => ({
  therapyId: 'wet-cupping', view: 'back', x: 0, y: 200, regionId: 'interscapular-left', details, ...values,
})
const plan = (visit: Details, cups: SessionCup[] = [], changes: Partial<CuppingPlan> = {}): CuppingPlan => ({
  therapies: [{ therapyId: 'wet-cupping', details: visit }], cups, lots: [blade], heldOn: '2026-11-22', ...changes,
})
const found = (given: CuppingPlan, facts: Partial<CuppingFacts> = {}) => {
  const notices = cuppingNotices(given, { ...noLimits, ...facts })
  for (const notice of notices) expect(Notice.safeParse(notice).error).toBeUndefined()
  for (const { id } of notices) expect(id).toMatch(noticeIdForm)
  return notices
}
const ids = (given: CuppingPlan, facts?: Partial<CuppingFacts>) => found(given, facts).map(({ id }) => id)
const one = (given: CuppingPlan, id: string, facts?: Partial<CuppingFacts>) => found(given, facts).find((notice) => notice.id === id)

it('has nothing to say about a whole record', () => {
  const cups = [cup({ 'blood-ml-per-cup': 8, 'bleeding-amount': ['light'] }), cup({ 'blood-ml-per-cup': 6 })]
  const whole = plan({ ...worked, 'incision-method': ['lancet'], 'cup-count': 2, 'blood-ml-total': 14 }, cups)
  expect(found(whole, { bloodCeilingMl: 100, cuppingIntervalDays: 28, lastWetCuppingOn: '2026-10-01' })).toEqual([])
})

it('has nothing to say before anything is done, also in a visit repeated from the last', () => {
  expect(found(plan({}))).toEqual([])
  expect(found(plan({ 'incision-method': ['lancet'], 'cup-diameter': 45, site: ['al-kahil'] }, [], { lots: [] }))).toEqual([])
})

describe('ceiling for blood', () => {
  const cups = [cup({ 'blood-ml-per-cup': 60 }), cup({ 'blood-ml-per-cup': 40.1 }), cup()]
  it.each<[string, CuppingPlan, number | null, boolean]>([
    ['none set', plan(worked, cups), null, false],
    ['above', plan(worked, cups), 100, true],
    ['exactly at it', plan(worked, cups), 100.1, false],
    ['below', plan(worked, cups), 101, false],
    ['a written total above', plan({ ...worked, 'blood-ml-total': 120 }, cups), 110, true],
    ['a written total at it', plan({ ...worked, 'blood-ml-total': 110 }, cups), 110, false],
    ['a written total alone', plan({ ...worked, 'blood-ml-total': 120 }), 110, true],
    ['nothing measured', plan(worked, [cup(), cup()]), 1, false],
    ['no cups on the figure', plan({ ...worked, 'cup-count': 6, 'blood-ml-per-cup': 20 }), 119, true],
    ['cups of another therapy', plan(worked, [cup({ 'blood-ml-per-cup': 60 }, { therapyId: 'dry-cupping' })]), 50, false],
  ])('%s', (_what, given, bloodCeilingMl, speaks) => {
    expect(ids(given, { bloodCeilingMl }).includes('limit.blood')).toBe(speaks)
  })

  it('says how many cups were measured, and both totals where they differ', () => {
    const notice = one(plan({ ...worked, 'blood-ml-total': 120 }, cups), 'limit.blood', { bloodCeilingMl: 110 })
    expect(notice).toMatchObject({ level: 'stop', kind: 'limit', places: { points: [], regionIds: ['interscapular-left'] } })
    expect(notice?.title).toBe('Blood drawn: 120 ml, above your ceiling of 110 ml')
    expect(notice?.why).toContain('100.1 ml from 2 of 3 cups; 120 ml written as the total')
  })
})

describe('interval', () => {
  it.each<[string, string | null, number | null, boolean]>([
    ['none set', '2026-11-20', null, false],
    ['never cupped', null, 28, false],
    ['a day too soon', '2026-10-26', 28, true],
    ['exactly the interval', '2026-10-25', 28, false],
    ['longer', '2026-01-01', 28, false],
    ['the same day', '2026-11-22', 28, true],
    ['a later day, when a visit is written afterwards', '2026-11-23', 28, false],
  ])('%s', (_what, lastWetCuppingOn, cuppingIntervalDays, speaks) => {
    expect(ids(plan({}), { lastWetCuppingOn, cuppingIntervalDays }).includes('limit.interval')).toBe(speaks)
  })

  it('says both days, and both numbers', () => {
    const notice = one(plan({}), 'limit.interval', { lastWetCuppingOn: '2026-11-01', cuppingIntervalDays: 28 })
    expect(notice).toMatchObject({ level: 'stop', kind: 'limit', title: 'Too soon: 21 days after the last wet cupping' })
    expect(notice?.why).toBe('Last wet cupping 01-Nov-2026, this one 22-Nov-2026. Your interval is 28 days, set under Settings.')
  })

  it('is no matter of dry cupping', () => {
    const dry = plan({}, [], { therapies: [{ therapyId: 'dry-cupping', details: {} }] })
    expect(ids(dry, { lastWetCuppingOn: '2026-11-21', cuppingIntervalDays: 28 })).toEqual([])
  })
})

describe('blades', () => {
  const cut = { 'incision-count': 6, 'wet-minutes': 5 }
  it.each<[string, Details, boolean]>([
    ['both the same', { ...cut, 'blades-opened': 3, 'blades-in-sharps': 3 }, false],
    ['fewer in the bin', { ...cut, 'blades-opened': 3, 'blades-in-sharps': 2 }, true],
    ['more in the bin', { ...cut, 'blades-opened': 3, 'blades-in-sharps': 4 }, true],
    ['not counted in', { ...cut, 'blades-opened': 3 }, true],
    ['not counted out', { ...cut, 'blades-in-sharps': 3 }, true],
    ['neither counted, skin opened', cut, true],
    ['neither counted, skin whole', {}, false],
    ['different without incisions', { 'blades-opened': 1, 'blades-in-sharps': 0 }, true],
    ['one opened, not used, not counted', { 'blades-opened': 1 }, true],
    ['none opened', { 'blades-opened': 0 }, false],
    ['none either way', { 'blades-opened': 0, 'blades-in-sharps': 0 }, false],
  ])('%s', (_what, visit, speaks) => {
    expect(ids(plan(visit)).includes('count.blades')).toBe(speaks)
  })

  it('names both counts', () => {
    expect(one(plan({ ...cut, 'blades-opened': 3, 'blades-in-sharps': 2 }), 'count.blades')).toMatchObject({
      level: 'stop', kind: 'count', title: 'Blades opened: 3, in the sharps bin: 2',
    })
    expect(one(plan({ ...cut, 'blades-opened': 3 }), 'count.blades')?.why).toBe('The skin was opened. Blades opened: 3; in the sharps bin: not counted.')
  })
})

describe('contradictions', () => {
  const contradictions = (given: CuppingPlan) => found(given).filter(({ level, kind }) => level === 'caution' && kind === 'count').map(({ id, title }) => [id, title])

  it.each<[string, CuppingPlan, [string, string][]]>([
    ['wet minutes without incisions', plan(counts, [cup(), cup({ 'wet-minutes': 5 })]), [['count.wet-without-incisions', 'Cup 2: 5 min of wet suction, but no incisions']]],
    ['passes without incisions', plan(counts, [cup({ passes: 1 })]), [['count.wet-without-incisions', 'Cup 1: wet suction, but no incisions']]],
    ['wet minutes of every cup', plan({ ...counts, 'wet-minutes': 5 }, [cup(), cup({ 'incision-count': 6 }), cup()]), [['count.wet-without-incisions', 'Cups 1, 3: 5 min of wet suction, but no incisions']]],
    ['wet minutes with the method named', plan({ ...counts, 'incision-method': ['lancet'] }, [cup({ 'wet-minutes': 5 })]), []],
    ['wet minutes with the depth named', plan(counts, [cup({ 'wet-minutes': 5, 'incision-depth': 1 })]), []],
    ['incisions without wet minutes', plan(counts, [cup({ 'incision-count': 6 })]), [['count.incisions-without-wet', 'Cup 1: 6 incisions, but no wet minutes']]],
    ['one cut, by its length', plan(counts, [cup({ 'incision-length': 5 })]), [['count.incisions-without-wet', 'Cup 1: incisions, but no wet minutes']]],
    ['no cups on the figure', plan({ ...counts, 'incision-count': 1 }), [['count.incisions-without-wet', 'Each cup: 1 incision, but no wet minutes']]],
    ['ml without incisions', plan(counts, [cup({ 'blood-ml-per-cup': 4 })]), [['count.blood-without-incisions', 'Cup 1: 4 ml of blood, but no incisions']]],
    ['bleeding without incisions', plan(counts, [cup({ 'bleeding-amount': ['heavy'] })]), [['count.blood-without-incisions', 'Cup 1: bleeding “Heavy”, but no incisions']]],
    ['no bleeding, yet ml', plan(worked, [cup({ 'bleeding-amount': ['none'], 'blood-ml-per-cup': 4 })]), [['count.none-with-ml', 'Cup 1: bleeding “None”, but 4 ml of blood']]],
    ['numbers stand for places in the whole list', plan(counts, [cup({}, { therapyId: 'dry-cupping' }), cup({ 'wet-minutes': 5 })]), [['count.wet-without-incisions', 'Cup 2: 5 min of wet suction, but no incisions']]],
    ['a number of cups', plan({ ...worked, 'cup-count': 3 }, [cup(), cup()]), [['count.cups.wet-cupping', '3 cups written, 2 on the figure']]],
    ['a number of cups, none on the figure', plan({ ...worked, 'cup-count': 3 }), []],
    ['a total below the sum', plan({ ...worked, 'blood-ml-total': 7 }, [cup({ 'blood-ml-per-cup': 8 }), cup()]), [['count.blood-total', 'Blood in all: 7 ml written, but the cups add up to 8 ml']]],
    ['a total above a sum of some cups', plan({ ...worked, 'blood-ml-total': 20 }, [cup({ 'blood-ml-per-cup': 8 }), cup()]), []],
    ['a total other than the sum of all', plan({ ...worked, 'blood-ml-total': 20 }, [cup({ 'blood-ml-per-cup': 8 })]), [['count.blood-total', 'Blood in all: 20 ml written, but the cups add up to 8 ml']]],
    ['skin opened without a blade', plan({ ...worked, 'blades-opened': 0, 'blades-in-sharps': 0 }), [['count.no-blades', 'The skin was opened, but 0 blades']]],
  ])('%s', (_what, given, expected) => {
    expect(contradictions(given)).toEqual(expected)
  })

  it('names the regions of the cups concerned', () => {
    const given = plan(counts, [cup({ 'wet-minutes': 5 }), cup({}, { regionId: 'interscapular-right' })])
    expect(one(given, 'count.wet-without-incisions')?.places.regionIds).toEqual(['interscapular-left'])
  })

  it('counts the cups of dry cupping too', () => {
    const dry = plan({}, [cup({}, { therapyId: 'dry-cupping' })], { therapies: [{ therapyId: 'dry-cupping', details: { 'cup-count': 4 } }] })
    expect(contradictions(dry)).toEqual([['count.cups.dry-cupping', '4 cups written, 1 on the figure']])
    expect(one(dry, 'count.cups.dry-cupping')?.therapyId).toBe('dry-cupping')
  })
})

describe('supplies', () => {
  const on = (expiresOn: string | null, kind: SessionLot['kind'] = 'blade'): SessionLot => ({ ...blade, kind, expiresOn })
  it.each<[string, SessionLot[], string[]]>([
    ['no day on the label', [on(null)], []],
    ['the last day', [on('2026-11-22')], []],
    ['a day later', [on('2026-11-21')], ['supply.expired.blade.f-22']],
    ['needles and cups', [blade, on('2026-11-21', 'needle'), on('2026-11-21', 'cup')], ['supply.expired.needle.f-22', 'supply.expired.cup.f-22']],
    ['no blade lot', [], ['supply.no-lot']],
    ['a lot of something else', [on(null, 'cup')], ['supply.no-lot']],
  ])('%s', (_what, lots, expected) => {
    expect(ids(plan(worked, [], { lots }))).toEqual(expected)
  })

  it.each(['SM 4711/2', 'الدفعة ٧', '批号 8', 'x'.repeat(80), '/'.repeat(80)])('gives lot %s an id of its own', (name) => {
    const lots = [name, `${name.slice(0, 79)}+`].map((lot) => ({ ...on('2026-11-21'), lot }))
    expect(new Set(ids(plan(worked, [], { lots }))).size).toBe(2)
  })

  it('names lot, label and day', () => {
    expect(one(plan(worked, [], { lots: [on('2026-11-21')] }), 'supply.expired.blade.f-22')).toMatchObject({
      level: 'stop', kind: 'supply', therapyId: null, title: 'Blade lot Feather F-22 is past its day', why: 'Its label says 21-Nov-2026; this session is of 22-Nov-2026.',
    })
    expect(one(plan(worked, [], { lots: [] }), 'supply.no-lot')?.level).toBe('caution')
  })

  it('takes a lot that was written as text', () => {
    expect(ids(plan({ ...worked, 'blade-lot': 'Feather F-22' }, [], { lots: [] }))).toEqual([])
    expect(ids(plan({ ...worked, 'blade-lot': ' ' }, [], { lots: [] }))).toEqual(['supply.no-lot'])
  })

  it('speaks of expired needles whatever the therapy', () => {
    const needled = plan({}, [], { therapies: [{ therapyId: 'acupuncture', details: {} }], lots: [on('2026-11-21', 'needle')] })
    expect(ids(needled)).toEqual(['supply.expired.needle.f-22'])
  })
})

it('puts stops first', () => {
  const levels = found(plan({ 'incision-count': 6 }, [cup({ 'blood-ml-per-cup': 60 })], { lots: [] }), { bloodCeilingMl: 50 }).map(({ level }) => level)
  expect(levels).toEqual(['stop', 'stop', 'caution', 'caution'])
})
