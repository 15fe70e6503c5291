import { describe, expect, test } from 'vitest'
import { blankCondition } from '../../../shared/domain/blank-entries'
import { newCondition, offeredConditions } from './conditions-view'

const offered = (recorded: string[], bornOn: string | null = null) => offeredConditions(recorded.map(blankCondition), bornOn).map(({ id, again }) => (again ? `${id} again` : id))

describe('what can be added', () => {
  test('everything that is asked about a client, once', () => {
    expect(offered([])).toHaveLength(36)
    expect(offered([])).not.toContain('areas-at-risk')
    expect(offered(['dvt'])).not.toContain('dvt')
  })

  test('a condition with kinds as often as it has kinds', () => {
    expect(offered(['diabetes-neuropathy'])).toContain('diabetes-neuropathy again')
    expect(offered(['stroke', 'stroke']).join()).not.toContain('stroke')
  })

  test('a minor only where the birth date is not known', () => {
    expect(offered([])).toContain('children')
    expect(offered([], '1990-01-01')).not.toContain('children')
  })
})

test('what holds today only is recorded for today', () => {
  expect(newCondition('fasting', '2026-11-26')).toMatchObject({ sinceOn: '2026-11-26', untilOn: '2026-11-26' })
  expect(newCondition('dvt', '2026-11-26')).toMatchObject({ sinceOn: null, untilOn: null })
})
