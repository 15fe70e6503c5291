import { describe, expect, it } from 'vitest'
import { SessionContent, type SessionPoint } from '../../../../shared/contract/session-content'
import { blankSession } from '../../../../shared/domain/blank-entries'
import { mostNeedles, sidesOf } from '../../../../shared/domain/point-sides'
import { acupoints } from '../../../../shared/reference/acupoints'
import type { Edit } from '../edits'
import { addPoint, addPointsAgain, removePoint, setPointDetail, setPointNeedles, setPointSide } from './point-edits'

const blank: SessionContent = blankSession({ complaintId: null, heldOn: '2026-11-22', startTime: '14:00' })
const after = (...edits: Edit[]): SessionContent => edits.reduce((content, edit) => edit(content), blank)
const told = ({ points }: SessionContent) => points.map(({ code, side, needles }) => `${code} ${side} ${needles}`)
const point = (code: string, side: SessionPoint['side'], values: Partial<SessionPoint> = {}): SessionPoint => ({ code, side, needles: 1, details: {}, ...values })

describe('adding', () => {
  it('all 399 points on every side they have gives a content the record takes', () => {
    for (const side of ['left', 'right', 'both', 'midline'] as const) {
      const fitting = acupoints.points.filter((one) => sidesOf(one).includes(side)).slice(0, 200)
      const content = after(...fitting.map(({ code }) => addPoint({ code, side }, true)))
      expect(content.points).toHaveLength(fitting.length)
      expect(content.points.every(({ needles }) => needles >= 1 && needles <= mostNeedles)).toBe(true)
      expect(SessionContent.safeParse(content).error).toBeUndefined()
    }
  })

  it.each<[string, Edit[], string[]]>([
    ['begins with a needle for each site', [addPoint({ code: 'LI4', side: 'both' }, true), addPoint({ code: 'EX-HN1', side: 'midline' }, true)], ['LI4 both 2', 'EX-HN1 midline 4']],
    ['without needles where the hands work', [addPoint({ code: 'LI4', side: 'both' }, false)], ['LI4 both 0']],
    ['the same again changes nothing', [addPoint({ code: 'LI4', side: 'left' }, true), addPoint({ code: 'LI4', side: 'left' }, true)], ['LI4 left 1']],
    ['a side of what is there on both changes nothing', [addPoint({ code: 'LI4', side: 'both' }, true), addPoint({ code: 'LI4', side: 'left' }, true)], ['LI4 both 2']],
    ['both takes in the side that is there', [addPoint({ code: 'LI4', side: 'left' }, true), addPoint({ code: 'ST36', side: 'both' }, true), addPoint({ code: 'LI4', side: 'both' }, true)], ['LI4 both 2', 'ST36 both 2']],
    ['left and right may stand apart', [addPoint({ code: 'LI4', side: 'left' }, true), addPoint({ code: 'LI4', side: 'right' }, true)], ['LI4 left 1', 'LI4 right 1']],
    ['both takes in both of them', [addPoint({ code: 'LI4', side: 'left' }, true), addPoint({ code: 'LI4', side: 'right' }, true), addPoint({ code: 'LI4', side: 'both' }, true)], ['LI4 both 2']],
  ])('%s', (_what, edits, expected) => expect(told(after(...edits))).toEqual(expected))
})

describe('last time’s points', () => {
  const last = [
    point('LI4', 'both', { needles: 2, details: { 'insertion-depth': 15, 'de-qi': true, 'de-qi-sensation': ['aching'], retention: 20, 'needle-diameter': 0.25, manipulation: ['twirl'], 'frequency-low': 4 } }),
    point('GB21', 'left'),
    point('CV17', 'midline', { needles: 0 }),
  ]

  it('come with side, needles and how they are set; what was measured or felt then stays there', () => {
    const { points } = after(addPointsAgain(last, true))
    expect(points).toEqual([
      point('LI4', 'both', { needles: 2, details: { 'needle-diameter': 0.25, manipulation: ['twirl'], 'frequency-low': 4 } }),
      point('GB21', 'left'),
      point('CV17', 'midline', { needles: 0 }),
    ])
  })

  it('join what is there already without doubling it', () => {
    expect(told(after(addPoint({ code: 'LI4', side: 'left' }, true), addPointsAgain(last, true)))).toEqual(['LI4 left 1', 'GB21 left 1', 'CV17 midline 0'])
  })

  it('come with their usual needles after a visit of hands alone', () => {
    expect(told(after(addPointsAgain(last.map((one) => ({ ...one, needles: 0 })), true)))).toEqual(['LI4 both 2', 'GB21 left 1', 'CV17 midline 1'])
  })

  it('come without needles where the hands work', () => {
    expect(told(after(addPointsAgain(last, false)))).toEqual(['LI4 both 0', 'GB21 left 0', 'CV17 midline 0'])
  })
})

describe('changing', () => {
  const start = [addPoint({ code: 'LI4', side: 'both' }, true), addPoint({ code: 'ST36', side: 'both' }, true)]

  it.each<[string, Edit[], string[]]>([
    ['the needles follow the side', [setPointSide({ code: 'LI4', side: 'both' }, 'left')], ['LI4 left 1', 'ST36 both 2']],
    ['unless somebody counted them', [setPointNeedles({ code: 'LI4', side: 'both' }, 3), setPointSide({ code: 'LI4', side: 'both' }, 'left')], ['LI4 left 3', 'ST36 both 2']],
    ['one side becoming the other takes its place', [setPointSide({ code: 'LI4', side: 'both' }, 'left'), addPoint({ code: 'LI4', side: 'right' }, true), setPointSide({ code: 'LI4', side: 'left' }, 'right')], ['LI4 right 1', 'ST36 both 2']],
    ['one side becoming both takes in the other', [setPointSide({ code: 'LI4', side: 'both' }, 'left'), addPoint({ code: 'LI4', side: 'right' }, true), setPointSide({ code: 'LI4', side: 'right' }, 'both')], ['ST36 both 2', 'LI4 both 2']],
    ['removing', [removePoint({ code: 'LI4', side: 'both' })], ['ST36 both 2']],
  ])('%s', (_what, edits, expected) => expect(told(after(...start, ...edits))).toEqual(expected))

  it('one detail says what differs here, and goes again', () => {
    const key = { code: 'LI4', side: 'both' } as const
    const set = after(...start, setPointDetail(key, 'insertion-depth', 12))
    expect(set.points[0]?.details).toEqual({ 'insertion-depth': 12 })
    expect(set.points[1]?.details).toEqual({})
    expect(setPointDetail(key, 'insertion-depth', undefined)(set).points[0]?.details).toEqual({})
  })

  it.each<[string, Edit]>([
    ['the same needles', setPointNeedles({ code: 'LI4', side: 'both' }, 2)],
    ['the same side', setPointSide({ code: 'LI4', side: 'both' }, 'both')],
    ['a point that is not there', setPointNeedles({ code: 'LI5', side: 'both' }, 2)],
    ['removing what is not there', removePoint({ code: 'LI4', side: 'left' })],
    ['a detail that is not there', setPointDetail({ code: 'LI4', side: 'both' }, 'retention', undefined)],
    ['the same points again', addPointsAgain([point('LI4', 'both')], true)],
  ])('%s gives the same object back: nothing is saved or remembered', (_what, edit) => {
    const content = after(...start)
    expect(edit(content)).toBe(content)
  })
})
