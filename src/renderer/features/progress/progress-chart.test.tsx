import i18next from 'i18next'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, it } from 'vitest'
import { aVisit } from '../../../../test/helpers/progress-visits'
import { startWords, textOf } from '../../../../test/helpers/words'
import type { ProgressVisit } from '../../../shared/contract/progress'
import { addDays } from '../../../shared/domain/days'
import type { MeasureKey } from '../../../shared/domain/progress'
import { chartAlt } from './chart-alt'
import { courseOf } from './course'
import { ProgressChart } from './progress-chart'
import { therapyLanes } from './therapy-lanes'
import { timeSpan } from './time-span'

beforeAll(startWords)

const pain: MeasureKey = { kind: 'pain' }

function drawn(visits: readonly ProgressVisit[], key: MeasureKey = pain, own = {}): string {
  const course = courseOf(visits, key, own)
  const lanes = therapyLanes(visits.map(({ heldOn, therapyIds }) => ({ on: heldOn, therapyIds })))
  const span = timeSpan(course.series.points, { zoom: 'all', endsOn: null })
  const label = chartAlt(i18next.getFixedT('en', 'progress'), course, span, lanes)
  return renderToStaticMarkup(<ProgressChart course={course} span={span} width={640} height={200} lanes={lanes} label={label} />)
}

const nodesIn = (svg: string): number => (svg.match(/<[a-z]/g) ?? []).length
const labelOf = (svg: string): string => /aria-label="([^"]*)"/.exec(svg)?.[1] ?? ''
const everyThreeDays = (count: number) => Array.from({ length: count }, (_, index) => aVisit(index + 1, addDays('2018-01-01', index * 3), { pain: [(index * 7) % 11, (index * 3) % 11] }))

describe('the drawing', () => {
  it('has as many nodes for a thousand visits as for ten, but for the dates', () => {
    const [few, many] = [nodesIn(drawn(everyThreeDays(10))), nodesIn(drawn(everyThreeDays(1000)))]
    expect(many).toBeLessThan(120)
    expect(Math.abs(many - few)).toBeLessThan(40)
  })

  it.each<[string, ProgressVisit[]]>([
    ['one visit', [aVisit(1, '2026-11-22', { pain: [5, 3] })]],
    ['carried values only', [aVisit(1, '2026-11-22', { pain: ['c5', null] }), aVisit(2, '2026-11-29', { pain: ['c5', null] })]],
    ['all visits on one day', [1, 2, 3].map((number) => aVisit(number, '2026-11-22', { pain: [5, 3] }))],
    ['a visit dated in the future', [aVisit(1, '2026-11-22', { pain: [5, 3] }), aVisit(2, '2031-01-01', { pain: [4, 2] })]],
    ['values at both ends of the scale', [aVisit(1, '2026-11-22', { pain: [10, 0] }), aVisit(2, '2026-11-29', { pain: [0, 0] })]],
    ['ten years with two visits', [aVisit(1, '2016-11-22', { pain: [10, 0] }), aVisit(2, '2026-11-22', { pain: [0, 0] })]],
    ['no visit', []],
  ])('holds no broken number: %s', (_what, visits) => {
    expect(drawn(visits)).not.toMatch(/NaN|Infinity|undefined/)
  })

  it('draws nothing of carried values', () => {
    const svg = drawn([aVisit(1, '2026-11-22', { pain: ['c5', null] }), aVisit(2, '2026-11-29', { pain: ['c5', null] })])
    expect(labelOf(svg)).toBe('Pain, 0 to 10: no visit measured on arrival in this time. Marked below: Sports massage at 2 visits.')
    // Two crosses and nothing else.
    expect([...svg.matchAll(/ d="(M[^"]*a[^"]*)"/g)]).toEqual([])
  })

  it('names band, threshold and whose it is, for those who do not see them', () => {
    const visits = [aVisit(1, '2026-02-03', { pain: [6, 4], rotation: [50, 60] }), aVisit(2, '2026-02-10', { pain: [3, 2], rotation: [60, 70] })]
    expect(labelOf(drawn(visits))).toContain('Less than 2 from the first value (6 on 03-Feb-2026): below the published threshold.')
    expect(labelOf(drawn(visits, pain, { 'nrs-pain-now': 3 }))).toContain('Less than 3 from the first value (6 on 03-Feb-2026): below the therapist’s threshold.')
    expect(labelOf(drawn(visits, { kind: 'movement', movementId: 'cervical-rotation', side: 'left' }))).toContain('Normal range in healthy adults 70° to 90°.')
  })

  it('writes the first and the latest value in figures', () => {
    const visits = [aVisit(1, '2026-02-03', { rotation: [51, 60] }), aVisit(2, '2026-03-10', { rotation: [62, 70] }), aVisit(3, '2026-04-10', { rotation: ['c63', null] })]
    expect(textOf(drawn(visits, { kind: 'movement', movementId: 'cervical-rotation', side: 'left' }))).toMatch(/ 51° 62° /)
  })
})
