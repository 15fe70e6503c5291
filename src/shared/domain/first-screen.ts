import type { VaultState } from '../contract/vault'

const plain: Omit<VaultState, 'phase'> = {
  damage: null, kind: null, demoExists: false, recoveryAsked: null, diskFull: false, failed: null, unlocksWithComputer: false, openedByRecoveryKey: false,
  // Not shown on any of these screens.
  folder: '',
}

const states: readonly VaultState[] = [false, true].flatMap((demoExists): VaultState[] => [
  { ...plain, phase: 'first-run', demoExists },
  { ...plain, phase: 'locked', demoExists },
  { ...plain, phase: 'locked', demoExists, unlocksWithComputer: true },
])

const nameOf = ({ phase, demoExists, unlocksWithComputer }: VaultState): string =>
  [phase, demoExists ? 'demo' : [], unlocksWithComputer ? 'computer' : []].flat().join('-')

/** The welcome and lock screens that are drawn as the app is built, by their names: what the vault is while they are shown. */
export const firstScreens: ReadonlyMap<string, VaultState> = new Map(states.map((state) => [nameOf(state), state]))

/** The name of the drawn screen that shows just this; null: none does, as where somebody tried a wrong passphrase. */
export function firstScreenOf(state: VaultState): string | null {
  const name = nameOf(state)
  const drawn = firstScreens.get(name)
  if (drawn === undefined) return null
  const { folder: _folder, ...shown } = drawn
  return (Object.keys(shown) as (keyof typeof shown)[]).every((key) => shown[key] === state[key]) ? name : null
}
