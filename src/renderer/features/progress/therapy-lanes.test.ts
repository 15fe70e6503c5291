import { describe, expect, it } from 'vitest'
import { therapies } from '../../../shared/reference/therapies'
import { therapyLanes, therapySign } from './therapy-lanes'

const visit = (on: string, ...therapyIds: string[]) => ({ on, therapyIds })

describe('therapy marks', () => {
  it('have a sign of two letters that no other therapy has', () => {
    const signs = therapies().map(({ id }) => therapySign(id))
    expect(new Set(signs).size).toBe(signs.length)
    expect(signs.every((sign) => sign.length === 2)).toBe(true)
    expect(['sports-massage', 'wet-cupping', 'shiatsu', 'electro-acupuncture', 'of-a-newer-version'].map(therapySign)).toEqual(['SM', 'WC', 'Sh', 'EA', 'OA'])
  })

  it('stand in one line for each therapy, most used first', () => {
    expect(therapyLanes([visit('2026-01-01', 'shiatsu'), visit('2026-01-08', 'sports-massage', 'shiatsu'), visit('2026-01-15')])).toEqual([
      { sign: 'Sh', name: 'Shiatsu', days: ['2026-01-01', '2026-01-08'] },
      { sign: 'SM', name: 'Sports massage', days: ['2026-01-08'] },
    ])
  })

  it('share the last line when there are more than four', () => {
    const visits = [
      visit('2026-01-01', 'shiatsu', 'sports-massage', 'gua-sha'),
      visit('2026-01-08', 'shiatsu', 'sports-massage', 'gua-sha', 'moxibustion'),
      visit('2026-01-02', 'reflexology'),
    ]
    expect(therapyLanes(visits).map(({ sign }) => sign)).toEqual(['Sh', 'SM', 'GS', '+'])
    expect(therapyLanes(visits).at(-1)).toEqual({ sign: '+', name: 'Moxibustion, Reflexology', days: ['2026-01-02', '2026-01-08'] })
  })

  it('are none of no visits', () => expect(therapyLanes([])).toEqual([]))
})
