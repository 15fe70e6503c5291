import { describe, expect, it } from 'vitest'
import { closeUp } from './close-up'

describe('the closest picture of marked regions', () => {
  it.each<[string[], 'front' | 'back', string]>([
    [['upper-trapezius-left', 'levator-scapulae-right'], 'back', 'neck-upper-back'],
    [['upper-trapezius-left', 'achilles-heel-left'], 'back', 'whole'],
    [['achilles-heel-left'], 'back', 'feet'],
    // Regions of the other view are not in the picture and do not count.
    [['anterior-knee-left'], 'back', 'whole'],
    [[], 'back', 'whole'],
  ])('%j seen from the %s: %s', (regions, view, expected) => {
    expect(closeUp(regions, view)).toBe(expected)
  })
})
