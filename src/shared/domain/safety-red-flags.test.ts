import { describe, expect, test } from 'vitest'
import { blankFacts, blankPlan } from '../../../test/helpers/safety-plans'
import { actionLabel, safety } from '../reference/safety'
import { evaluateSafety } from './safety'
import type { SafetyFacts } from './safety-facts'
import { redFlagsFor } from './safety-red-flags'

const found = (facts: Partial<SafetyFacts>) => evaluateSafety(blankPlan, { ...blankFacts, ...facts })
const stopping = ['emergency', 'urgent', 'stop-and-observe']

test('there are 26 red flags and 4 alerts to try', () => expect([safety.redFlags.length, safety.treatmentAlerts.length]).toEqual([26, 4]))

describe.each(safety.redFlags)('$id', (flag) => {
  test('ticked, it says what to do, why and by whom; an emergency or urgent one stops', () => {
    expect(found({ redFlagIds: [flag.id] })).toEqual([expect.objectContaining({
      id: `red-flag.${flag.id}`, kind: 'red-flag', level: stopping.includes(flag.action) ? 'stop' : 'caution',
      title: flag.label, why: flag.why, advice: actionLabel(flag.action), sourceIds: flag.source, unsure: null,
    })])
    expect(actionLabel(flag.action)).not.toBe(flag.action)
  })

  test('not ticked, it says nothing', () => {
    const others = safety.redFlags.filter(({ id }) => id !== flag.id).map(({ id }) => id)
    expect(found({ redFlagIds: others }).map(({ id }) => id)).not.toContain(`red-flag.${flag.id}`)
  })

  test('it is asked of its own parts of the spine only', () => {
    const sites: Record<string, string> = { neck: 'posterior-neck', 'upper-back': 'interscapular', 'lower-back': 'lumbar-spine' }
    for (const [region, areaId] of Object.entries(sites)) {
      const asked = redFlagsFor([areaId]).some(({ id }) => id === flag.id)
      expect(asked, region).toBe(flag.id !== 'age-extremes' && flag.areas.includes(region))
    }
    expect(redFlagsFor(['sole', 'jaw'])).toEqual([])
  })
})

test('the lower ribs belong to the thoracic flags, the sacrum to the lumbar ones', () => {
  const asked = (areaId: string) => redFlagsFor([areaId]).map(({ id }) => id)
  expect(asked('thoracic-paraspinal-lower')).toContain('chest-symptoms')
  expect(asked('sacrum')).toContain('saddle-numbness')
})

describe('the age at which the pain began', () => {
  const at = (bornOn: string | null, more: Partial<SafetyFacts> = {}) => found({ bornOn, complaintAreaIds: ['lumbar-spine'], ...more }).filter(({ kind }) => kind === 'red-flag')

  test.each([
    ['the last day at 19', '2006-11-27', true], ['the 20th birthday', '2006-11-26', false],
    ['the 55th birthday', '1971-11-26', false], ['the day after it', '1971-11-25', true],
    ['not known', null, false],
  ])('%s', (_when, bornOn, raised) => expect(at(bornOn)).toHaveLength(raised ? 1 : 0))

  test('is reckoned from the day the complaint began', () => {
    expect(at('1960-01-01', { complaintStartedOn: '2000-05-01' })).toEqual([])
    expect(at('1960-01-01', { complaintStartedOn: '2020-05-01' })).toHaveLength(1)
  })

  test('matters for spinal pain; of a complaint without an area it says that the area is missing', () => {
    expect(at('1950-01-01', { complaintAreaIds: ['sole'] })).toEqual([])
    expect(at('1950-01-01', { complaintAreaIds: null })).toEqual([])
    expect(at('1950-01-01', { complaintAreaIds: [] })).toEqual([expect.objectContaining({ level: 'caution', unsure: 'area' })])
  })

  test('stands once, ticked or not', () => expect(at('1950-01-01', { redFlagIds: ['age-extremes'] })).toHaveLength(1))
})

describe.each(safety.treatmentAlerts)('alert $id', (alert) => {
  test('happened: what to do', () => {
    expect(evaluateSafety({ ...blankPlan, alertIds: [alert.id, alert.id] }, blankFacts)).toEqual([expect.objectContaining({
      id: `alert.${alert.id}`, kind: 'alert', level: stopping.includes(alert.action) ? 'stop' : 'caution',
      title: alert.label, why: alert.signs, advice: actionLabel(alert.action), sourceIds: alert.source,
    })])
  })
})
