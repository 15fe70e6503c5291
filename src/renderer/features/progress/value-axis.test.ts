import { describe, expect, it } from 'vitest'
import { aVisit } from '../../../../test/helpers/progress-visits'
import type { MeasureKey } from '../../../shared/domain/progress'
import { courseOf } from './course'

const pain: MeasureKey = { kind: 'pain' }
const rotation: MeasureKey = { kind: 'movement', movementId: 'cervical-rotation', side: 'left' }
const axisOf = (visits: Parameters<typeof courseOf>[0], key: MeasureKey, own = {}) => courseOf(visits, key, own).axis

describe('value axis', () => {
  it('keeps the whole scale of pain', () => {
    expect(axisOf([aVisit(1, '2026-11-22', { pain: [5, 3] })], pain)).toMatchObject({ min: 0, max: 10 })
  })

  it('holds every value of a movement and its normal range', () => {
    const { min, max, band } = axisOf([aVisit(1, '2026-02-03', { rotation: [31, 40] }), aVisit(2, '2026-02-10', { rotation: [55, 97] })], rotation)
    expect(band).toEqual({ kind: 'normal', min: 70, max: 90 })
    expect(min).toBeLessThanOrEqual(31)
    expect(max).toBeGreaterThanOrEqual(97)
  })

  it.each([
    ['about the first value', 6, {}, { kind: 'change', min: 4, max: 8 }],
    ['as wide as the therapist’s own figure', 6, { 'nrs-pain-now': 3 }, { kind: 'change', min: 3, max: 9 }],
    ['not above the scale', 9, {}, { kind: 'change', min: 7, max: 10 }],
    ['not below it', 0, {}, { kind: 'change', min: 0, max: 2 }],
  ])('the band of pain lies %s', (_what, first, own, expected) => {
    expect(axisOf([aVisit(1, '2026-02-03', { pain: [first, null] }), aVisit(2, '2026-02-10', { pain: [1, null] })], pain, own).band).toEqual(expected)
  })

  it('a score without a verified range fits its values and its band', () => {
    // PROMIS, pain interference: T-scores, no least or greatest value known. 7 points: an own figure.
    const axis = axisOf([aVisit(1, '2026-02-03', { scores: { 'promis-pain-interference': 60 } })], { kind: 'score', measureId: 'promis-pain-interference' }, { 'promis-pain-interference': 7 })
    expect(axis.band).toEqual({ kind: 'change', min: 53, max: 67 })
    expect(axis.min).toBeLessThanOrEqual(53)
    expect(axis.max).toBeGreaterThanOrEqual(67)
  })

  it('tension has no band', () => {
    expect(axisOf([aVisit(1, '2026-02-03', { areas: { 'upper-trapezius-left': [3, 2] } })], { kind: 'tension-mean' }).band).toBeNull()
  })
})
