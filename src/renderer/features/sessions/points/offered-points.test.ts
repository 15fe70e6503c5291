import { describe, expect, it } from 'vitest'
import { anatomy } from '../../../../shared/reference/anatomy'
import { acupoints } from '../../../../shared/reference/acupoints'
import { firstOffer, type Known, offeredPoints, regionsInReach, shortDay, shortPointRegion, type Wish } from './offered-points'

const history = new Map([
  ['LI4', { visits: 7, lastOn: '2026-11-03' }],
  ['GB21', { visits: 3, lastOn: '2026-11-03' }],
  ['BL10', { visits: 7, lastOn: '2026-11-10' }],
])
const nothing: Known = { lastCodes: [], history: new Map() }
const some: Known = { lastCodes: ['GB21', 'LI4', 'LI4'], history }
const codes = (wish: Partial<Wish>, known = some) => offeredPoints({ typed: '', offer: 'last', pointRegion: 'neck', ...wish }, known).points.map(({ code }) => code)

describe('points offered', () => {
  it('are last time’s, each once, in their order', () => expect(codes({})).toEqual(['GB21', 'LI4']))
  it('are the most used, of equals the newer', () => expect(codes({ offer: 'most' })).toEqual(['BL10', 'LI4', 'GB21']))
  it('are what was typed, whatever list is open', () => expect(codes({ typed: 'hegu', offer: 'most' })).toEqual(['LI4']))
  it('are none where there is no history', () => {
    expect(codes({}, nothing)).toEqual([])
    expect(codes({ offer: 'most' }, nothing)).toEqual([])
    expect([firstOffer(nothing), firstOffer(some)]).toEqual(['region', 'last'])
  })
  it('carry the side typed behind them', () => {
    expect(offeredPoints({ typed: 'li4 r', offer: 'last', pointRegion: '' }, some)).toMatchObject({ side: 'right', points: [{ code: 'LI4' }] })
    expect(offeredPoints({ typed: 'hégǔ L', offer: 'last', pointRegion: '' }, some)).toMatchObject({ side: 'left', points: [{ code: 'LI4' }] })
    expect(offeredPoints({ typed: 'gate l', offer: 'last', pointRegion: '' }, some).side).toBe(null)
    expect(offeredPoints({ typed: 'qqq r', offer: 'last', pointRegion: '' }, some)).toMatchObject({ points: [] })
    expect(offeredPoints({ typed: 'left', offer: 'last', pointRegion: '' }, some)).toMatchObject({ side: 'left', points: [{ code: 'GB21' }, { code: 'LI4' }] })
  })
})

it('reaches every point by its region', () => {
  const all = acupoints.regions.flatMap(({ id }) => codes({ offer: 'region', pointRegion: id }))
  expect(all.toSorted()).toEqual(acupoints.points.map(({ code }) => code).toSorted())
})

it('puts the regions of the chosen area first, for every region of the figure', () => {
  for (const { id } of anatomy.regions) {
    const { regions, here } = regionsInReach(id)
    expect([id, here > 0, regions.length]).toEqual([id, true, acupoints.regions.length])
  }
  expect(regionsInReach('levator-scapulae-left').regions.slice(0, 2).map(({ id }) => id)).toEqual(['neck', 'shoulder'])
  expect(regionsInReach(null)).toEqual({ regions: acupoints.regions, here: 0 })
})

it('shortens', () => {
  expect(shortPointRegion('shoulder')).toBe('Shoulder girdle')
  expect(shortDay('2026-11-03', '2026-11-22')).toBe('3-Nov')
  expect(shortDay('2025-11-13', '2026-11-22')).toBe('13-Nov-2025')
})
