import { describe, expect, it } from 'vitest'
import type { DetailValue, SessionContent, SessionCup } from '../../../../shared/contract/session-content'
import { blankSession } from '../../../../shared/domain/blank-entries'
import { toggleTherapy } from '../edits'
import { addCup, addCups, addLot, mirrorCup, reorderCup, removeLot, setAsLastTime, setCupDetail, setForAllCups } from './cup-edits'

type Details = Record<string, DetailValue>

const place = { therapyId: 'wet-cupping', view: 'back', x: -20, y: 250, regionId: 'interscapular-left' } as const
const cup = (details: Details = {}, values: Partial<SessionCup> = {}): SessionCup => ({ ...place, details, ...values })
const session = (visit: Details, cups: SessionCup[], changes: Partial<SessionContent> = {}): SessionContent => ({
  ...blankSession({ heldOn: '2026-11-22', startTime: '09:00', complaintId: null }),
  therapies: [{ therapyId: 'wet-cupping', details: visit }],
  cups,
  ...changes,
})
const [a, b, c] = [cup({ 'cup-diameter': 35 }), cup({ 'cup-diameter': 45 }), cup({ 'cup-diameter': 60 })]

describe('cups', () => {
  it('are set one after the other', () => {
    expect(addCup(place)(session({}, [a])).cups).toEqual([a, cup()])
    expect(addCups([b, c])(session({}, [a])).cups).toEqual([a, b, c])
  })

  it('change places', () => {
    const start = session({}, [a, b, c])
    expect(reorderCup(0, 1)(start).cups).toEqual([b, a, c])
    expect(reorderCup(2, -1)(start).cups).toEqual([a, c, b])
  })


  it('are set on the other side, without what was counted or seen', () => {
    const first = cup({ 'cup-diameter': 35, 'suction-strength': ['strong'], 'wet-minutes': 5, 'blood-ml-per-cup': 8, 'bleeding-amount': ['light'], 'skin-mark': ['purple'] })
    const twin = { ...place, x: 20, regionId: 'interscapular-right', details: { 'cup-diameter': 35, 'suction-strength': ['strong'] } }
    expect(mirrorCup(0)(session({}, [first, b])).cups).toEqual([first, twin, b])
    const onMidline = session({}, [cup({}, { x: 0, regionId: 'cervicothoracic-junction' })])
    expect(mirrorCup(0)(onMidline)).toBe(onMidline)
  })
})

it('sets no more cups than a session holds', () => {
  const full = session({}, Array.from({ length: 60 }, () => a))
  for (const edit of [addCup(place), addCups([b]), mirrorCup(0)]) expect(edit(full)).toBe(full)
})

describe('a detail of one cup', () => {
  it('is kept only where it differs from all', () => {
    const start = session({ 'cup-diameter': 45 }, [cup(), cup()])
    const changed = setCupDetail(1, 'cup-diameter', 60)(start)
    expect(changed.cups).toEqual([cup(), cup({ 'cup-diameter': 60 })])
    expect(setCupDetail(1, 'cup-diameter', 45)(changed).cups).toEqual([cup(), cup()])
    expect(setCupDetail(1, 'cup-diameter', undefined)(changed).cups).toEqual([cup(), cup()])
  })

  it('may be a choice', () => {
    const start = session({ 'bleeding-amount': ['light'] }, [cup({ 'bleeding-amount': ['heavy'] })])
    expect(setCupDetail(0, 'bleeding-amount', ['light'])(start).cups).toEqual([cup()])
  })
})

describe('a detail of all cups', () => {
  it('takes the place of what single cups had, but for those of another therapy', () => {
    const dry = cup({ 'cup-diameter': 70 }, { therapyId: 'dry-cupping' })
    const changed = setForAllCups('wet-cupping', 'cup-diameter', 50)(session({ site: ['al-kahil'] }, [a, cup({ 'cup-diameter': 60, 'wet-minutes': 3 }), dry]))
    expect(changed.cups).toEqual([cup(), cup({ 'wet-minutes': 3 }), dry])
    expect(changed.therapies[0]?.details).toEqual({ site: ['al-kahil'], 'cup-diameter': 50 })
  })

  it('goes with undefined', () => {
    expect(setForAllCups('wet-cupping', 'wet-minutes', undefined)(session({ 'wet-minutes': 5 }, [])).therapies[0]?.details).toEqual({})
  })
})

describe('details of last time', () => {
  it('are set where nothing is said yet', () => {
    const start = session({ 'wet-minutes': 8, site: ['al-kahil'] }, [])
    expect(setAsLastTime('wet-cupping', { 'wet-minutes': 5, 'dry-minutes': 3 })(start).therapies[0]?.details).toEqual({ 'wet-minutes': 8, 'dry-minutes': 3, site: ['al-kahil'] })
  })
})

describe('packages', () => {
  const lot = { kind: 'blade', brand: 'Feather', lot: 'F-22', expiresOn: '2027-01-31' } as const
  it('are added once, with what the label says now', () => {
    const once = addLot(lot)(session({}, []))
    expect(once.lots).toEqual([lot])
    expect(addLot({ ...lot, lot: 'f 22', expiresOn: null })(session({}, [], { lots: [{ ...lot, lot: 'F22' }, lot] })).lots).toEqual([lot, { ...lot, lot: 'f 22', expiresOn: null }])
    expect(removeLot({ ...lot, lot: 'f-22' })(once).lots).toEqual([])
  })

  it('are kept apart by kind', () => {
    expect(addLot({ ...lot, kind: 'cup' })(session({}, [], { lots: [lot] })).lots).toHaveLength(2)
  })
})

describe('a therapy taken away', () => {
  const blade = { kind: 'blade', brand: '', lot: 'B', expiresOn: null } as const
  const needle = { kind: 'needle', brand: '', lot: 'N', expiresOn: null } as const

  it('takes its cups and packages along', () => {
    const start = session({}, [a, cup({}, { therapyId: 'dry-cupping' })], { lots: [blade, needle] })
    const both = { ...start, therapies: [...start.therapies, { therapyId: 'dry-cupping', details: {} }, { therapyId: 'acupuncture', details: {} }] }
    const changed = toggleTherapy('wet-cupping')(both)
    expect(changed.cups.map(({ therapyId }) => therapyId)).toEqual(['dry-cupping'])
    expect(changed.lots).toEqual([needle])
  })

  it('leaves packages that another therapy opens too', () => {
    const therapies = [{ therapyId: 'acupuncture', details: {} }, { therapyId: 'dry-needling', details: {} }]
    expect(toggleTherapy('acupuncture')(session({}, [], { therapies, lots: [needle] })).lots).toEqual([needle])
  })
})

it.each<[string, (content: SessionContent) => SessionContent]>([
  ['no cups to add', addCups([])],
  ['details that are all known', setAsLastTime('wet-cupping', { 'wet-minutes': 8 })],
  ['details of a therapy that is not chosen', setAsLastTime('dry-cupping', { minutes: 8 })],
  ['the first cup earlier', reorderCup(0, -1)],
  ['the last cup later', reorderCup(2, 1)],
  ['the other side of a cup that is not there', mirrorCup(7)],
  ['a detail of a cup that is not there', setCupDetail(7, 'wet-minutes', 5)],
  ['the same detail', setCupDetail(0, 'cup-diameter', 35)],
  ['the value of all', setCupDetail(0, 'wet-minutes', 5)],
  ['the same for all', setForAllCups('wet-cupping', 'wet-minutes', 5)],
  ['a package that is not there', removeLot({ kind: 'blade', brand: '', lot: 'X', expiresOn: null })],
])('gives the same object back: %s', (_what, edit) => {
  const start = session({ 'wet-minutes': 5 }, [a, b, c])
  expect(edit(start)).toBe(start)
})
