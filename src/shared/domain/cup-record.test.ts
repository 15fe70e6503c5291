import { describe, expect, it } from 'vitest'
import type { DetailValue, SessionCup } from '../contract/session-content'
import { bloodOf, bloodTaken, bloodTotal, cupDetails, cupsByTherapy, detailsBesideCups, skinOpened } from './cup-record'

type Details = Record<string, DetailValue>

const cup = (details: Details = {}, therapyId: SessionCup['therapyId'] = 'wet-cupping'): SessionCup => ({
  therapyId, view: 'back', x: 0, y: 200, regionId: 'interscapular-left', details,
})
const record = (visit: Details, cups: SessionCup[] = []) => ({ therapies: [{ therapyId: 'wet-cupping', details: visit }], cups })

describe('details of one cup', () => {
  it('are those of the visit, with what differs in their place', () => {
    const visit = { 'cup-diameter': 45, 'dry-minutes': 3, site: ['al-kahil'], 'cup-count': 2 }
    expect(cupDetails(record(visit), cup({ 'cup-diameter': 60 }))).toEqual({ 'cup-diameter': 60, 'dry-minutes': 3 })
  })

  it('are its own where its therapy is not among those of the visit', () => {
    expect(cupDetails(record({ 'cup-diameter': 45 }), cup({ minutes: 5 }, 'dry-cupping'))).toEqual({ minutes: 5 })
  })
})

it('leaves to say of the whole visit what no cup tells', () => {
  const therapy = { therapyId: 'wet-cupping', details: { 'cup-diameter': 45, 'blades-opened': 2, site: ['al-kahil'] } }
  expect(detailsBesideCups({ cups: [cup()] }, therapy).details).toEqual({ 'blades-opened': 2, site: ['al-kahil'] })
  expect(detailsBesideCups({ cups: [cup({}, 'dry-cupping')] }, therapy)).toBe(therapy)
})

describe('blood of one cup', () => {
  it.each<[string, Details, number | null]>([
    ['nothing said', {}, null],
    ['ml', { 'blood-ml-per-cup': 7.5 }, 7.5],
    ['0 ml', { 'blood-ml-per-cup': 0 }, 0],
    ['a category alone', { 'bleeding-amount': ['light'] }, null],
    ['none drawn', { 'bleeding-amount': ['none'] }, 0],
    ['both', { 'bleeding-amount': ['light'], 'blood-ml-per-cup': 4 }, 4],
  ])('%s', (_what, details, ml) => {
    expect(bloodOf(details)).toBe(ml)
  })
})

describe('blood in all', () => {
  it.each([
    ['no cups, nothing written', record({}), { ml: 0, measured: 0, cups: 0, written: null }, null],
    ['a gap is not a zero', record({}, [cup({ 'blood-ml-per-cup': 8 }), cup()]), { ml: 8, measured: 1, cups: 2, written: null }, 8],
    ['no cup measured', record({}, [cup(), cup()]), { ml: 0, measured: 0, cups: 2, written: null }, null],
    ['said of every cup', record({ 'blood-ml-per-cup': 5 }, [cup(), cup({ 'blood-ml-per-cup': 9 })]), { ml: 14, measured: 2, cups: 2, written: null }, 14],
    ['a cup that drew none', record({}, [cup({ 'blood-ml-per-cup': 8 }), cup({ 'bleeding-amount': ['none'] })]), { ml: 8, measured: 2, cups: 2, written: null }, 8],
    ['dry cups do not count', record({}, [cup({ 'blood-ml-per-cup': 8 }), cup({}, 'dry-cupping')]), { ml: 8, measured: 1, cups: 1, written: null }, 8],
    ['no cups on the figure', record({ 'cup-count': 6, 'blood-ml-per-cup': 20 }), { ml: 120, measured: 6, cups: 6, written: null }, 120],
    ['a written total that is larger', record({ 'blood-ml-total': 60 }, [cup({ 'blood-ml-per-cup': 8 })]), { ml: 8, measured: 1, cups: 1, written: 60 }, 60],
    ['a written total that is smaller', record({ 'blood-ml-total': 5 }, [cup({ 'blood-ml-per-cup': 8 })]), { ml: 8, measured: 1, cups: 1, written: 5 }, 8],
    ['a written total alone', record({ 'blood-ml-total': 60 }, [cup()]), { ml: 0, measured: 0, cups: 1, written: 60 }, 60],
    ['tenths add up', record({}, [cup({ 'blood-ml-per-cup': 0.1 }), cup({ 'blood-ml-per-cup': 0.2 })]), { ml: 0.3, measured: 2, cups: 2, written: null }, 0.3],
  ] as const)('%s', (_what, given, total, taken) => {
    expect(bloodTotal({ ...given })).toEqual(total)
    expect(bloodTaken(total)).toBe(taken)
  })
})

it('counts cups by therapy', () => {
  expect(cupsByTherapy({ cups: [cup(), cup({}, 'dry-cupping'), cup()] })).toEqual([
    { therapyId: 'wet-cupping', count: 2 },
    { therapyId: 'dry-cupping', count: 1 },
  ])
})

describe('whether the skin was opened', () => {
  it.each<[string, Details, Details[], boolean]>([
    ['nothing said', {}, [], false],
    ['cups set dry', { 'dry-minutes': 3 }, [{}], false],
    ['the method alone, taken over from last time', { 'incision-method': ['lancet'] }, [], false],
    ['the method, with cups set', { 'incision-method': ['lancet'] }, [{}], true],
    ['the method, with cups counted', { 'incision-method': ['lancet'], 'cup-count': 3 }, [], true],
    ['cuts of the visit', { 'incision-count': 6 }, [], true],
    ['cuts of one cup', {}, [{}, { 'incision-depth': 1 }], true],
    ['wet minutes', {}, [{ 'wet-minutes': 5 }], true],
    ['bleeding', {}, [{ 'bleeding-amount': ['trace'] }], true],
    ['no bleeding', {}, [{ 'bleeding-amount': ['none'] }], false],
    ['0 ml', {}, [{ 'blood-ml-per-cup': 0 }], false],
    ['a total', { 'blood-ml-total': 10 }, [], true],
    ['blades opened', { 'blades-opened': 1 }, [], true],
    ['no blades opened', { 'blades-opened': 0 }, [], false],
  ])('%s', (_what, visit, cups, opened) => {
    expect(skinOpened(record(visit, cups.map((details) => cup(details))))).toBe(opened)
  })

  it('is never said without wet cupping', () => {
    expect(skinOpened({ therapies: [{ therapyId: 'dry-cupping', details: {} }], cups: [cup({ 'incision-count': 6 })] })).toBe(false)
  })
})
