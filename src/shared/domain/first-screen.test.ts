import { describe, expect, it } from 'vitest'
import type { VaultState } from '../contract/vault'
import { firstScreenOf, firstScreens } from './first-screen'

const other: { [Key in Exclude<keyof VaultState, 'folder' | 'demoExists' | 'unlocksWithComputer' | 'phase'>]: VaultState[Key] } = {
  damage: 'records',
  kind: 'practice',
  recoveryAsked: [1, 4],
  diskFull: true,
  failed: { count: 1, lastAt: '2026-11-28T08:00:00.000Z', waitSeconds: 0 },
  openedByRecoveryKey: true,
}

describe.each([...firstScreens])('%s', (name, state) => {
  it('is the screen of its state, wherever the practice lies', () => {
    expect(firstScreenOf({ ...state, folder: '/home/amina/practice' })).toBe(name)
  })

  it.each(Object.entries(other))('is not the screen of one with another %s', (key, value) => {
    expect(firstScreenOf({ ...state, [key]: value })).toBeNull()
  })
})

it.each(['open', 'damaged', 'missing'] as const)('nothing is drawn for a practice that is %s', (phase) => {
  for (const state of firstScreens.values()) expect(firstScreenOf({ ...state, phase })).toBeNull()
})
