import { describe, expect, it } from 'vitest'
import { SessionContent } from '../../../shared/contract/session-content'
import { blankArea, blankMovement, blankSession } from '../../../shared/domain/blank-entries'
import { movementScales } from '../../../shared/domain/findings'
import { scaleById } from '../../../shared/reference/mobility'
import { carriedCount, confirmEverything } from './carried-values'
import { confirmMovements, setCoarse, setFinding, setLimitedBy } from './movement-edits'

const day = '2026-11-08'
const left = { movementId: 'cervical-rotation', side: 'left' } as const
const right = { movementId: 'cervical-rotation', side: 'right' } as const
const blank = blankSession({ complaintId: null, heldOn: '2026-11-22', startTime: '14:00' })
const content: SessionContent = { ...blank, movements: [{ ...blankMovement(left), before: 60, carriedOn: day }, blankMovement(right)] }

describe('what is said of a movement besides its numbers', () => {
  it.each(['worse', 'same', 'better', 'full'] as const)('%s than last time: of one side, and the carried number stays carried', (coarse) => {
    const edited = SessionContent.parse(setCoarse(left, coarse)(content))
    expect(edited.movements).toMatchObject([{ coarse, before: 60, carriedOn: day }, { coarse: null }])
    expect(setCoarse(left, coarse)(edited)).toBe(edited)
    expect(setCoarse(left, null)(edited).movements[0]?.coarse).toBeNull()
  })

  it.each(['pain', 'stiffness', 'other'] as const)('limited by %s', (limitedBy) => {
    const edited = SessionContent.parse(setLimitedBy(right, limitedBy)(content))
    expect(edited.movements.map((entry) => entry.limitedBy)).toEqual([null, limitedBy])
    expect(setLimitedBy(right, limitedBy)(edited)).toBe(edited)
  })

  it.each(movementScales.flatMap((scale) => scaleById(scale)?.grades.map(({ id }) => [scale, id] as const) ?? []))('%s: %s', (scale, grade) => {
    const edited = SessionContent.parse(setFinding(left, scale, grade)(content))
    expect(edited.movements.map((entry) => entry.findings)).toEqual([{ [scale]: grade }, {}])
    expect(setFinding(left, scale, grade)(edited)).toBe(edited)
    expect(setFinding(left, scale, null)(edited).movements[0]?.findings).toEqual({})
  })

  it('of a movement that is not there changes nothing', () => {
    expect(setCoarse({ movementId: 'cervical-flexion', side: 'both' }, 'better')(content)).toBe(content)
  })
})

describe('confirming', () => {
  const everything: SessionContent = {
    ...content,
    areas: [{ ...blankArea('sacrum'), tensionArrival: 2, tensionCarriedOn: day, painArrival: 3, painCarriedOn: day }],
    pain: { arrival: 4, end: null, carriedOn: day },
    scores: [{ measureId: 'ndi', value: 20, carriedOn: day }],
    activities: [{ id: '019a0000-0000-4000-8000-000000000001', text: 'Stairs', score: 4, carriedOn: day }],
  }

  it('the movements leaves the rest carried', () => {
    expect(carriedCount(everything)).toBe(6)
    expect(carriedCount(confirmMovements(everything))).toBe(5)
    expect(confirmMovements(blank)).toBe(blank)
  })

  it('everything leaves nothing carried, and every value as it is', () => {
    const confirmed = confirmEverything(everything)
    expect(carriedCount(confirmed)).toBe(0)
    const withoutDays = (value: SessionContent) => JSON.parse(JSON.stringify(value, (key, part: unknown) => (/carriedOn$/i.test(key) ? undefined : part))) as unknown
    expect(withoutDays(confirmed)).toEqual(withoutDays(everything))
    expect(confirmEverything(confirmed)).toBe(confirmed)
  })
})
