import type { VaultState } from '../../../shared/contract/vault'

export function Entrance(_props: { state: VaultState }) {
  return <h1>Entrance</h1>
}
