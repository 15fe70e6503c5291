import { expect, it } from 'vitest'
import { figure, type FigureRegion } from './mesh/figure'
import { neighbour, type Direction } from './neighbour'

const { regions, byId } = figure('back')
const from = (id: string, direction: Direction): string | undefined => neighbour(regions, byId.get(id) as FigureRegion, direction)?.id

it.each([
  ['thoracic-spine', 'right', 'thoracic-paraspinal-lower-right'],
  ['thoracic-spine', 'left', 'thoracic-paraspinal-lower-left'],
  ['posterior-thigh-left', 'down', 'posterior-knee-left'],
  ['posterior-thigh-left', 'up', 'gluteal-lower-left'],
  ['calf-right', 'left', 'calf-left'],
] as const)('from %s, %s leads to %s', (id, direction, to) => {
  expect(from(id, direction)).toBe(to)
})

it('reaches every region by arrows alone, from any region', () => {
  for (const view of ['front', 'back'] as const) {
    const all = figure(view)
    const start = all.regions[0] as FigureRegion
    const reached = new Set([start.id])
    const waiting = [start]
    for (let region = waiting.pop(); region; region = waiting.pop()) {
      for (const direction of ['up', 'down', 'left', 'right'] as const) {
        const next = neighbour(all.regions, region, direction)
        if (!next || reached.has(next.id)) continue
        reached.add(next.id)
        waiting.push(next)
      }
    }
    expect(all.regions.filter(({ id }) => !reached.has(id)).map(({ id }) => id)).toEqual([])
  }
})

it('stays where it is at the edge', () => {
  expect(from('occiput', 'up')).toBeUndefined()
})
