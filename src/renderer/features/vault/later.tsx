import { useState } from 'react'
import type { VaultState } from '../../../shared/contract/vault'
import { Providers } from '../../ui/providers'
import { DamagedScreen } from './damaged-screen'
import { ForgottenStep } from './forgotten-step'
import { MissingScreen } from './missing-screen'
import { PassphraseStep } from './passphrase-step'
import { PlaceStep } from './place-step'
import { RecoveryStep } from './recovery-step'
import { RestoreStep } from './restore-step'

interface LaterProps {
  state: VaultState
  chosen: 'set-up' | 'restore' | null
  restore: () => void
  back: () => void
  keepPassphrase: () => void
}

/** All of the entrance but welcome and lock screen: what a therapist sees once, or after a mishap. */
export function Later(props: LaterProps) {
  return <Providers>{step(props)}</Providers>
}

function step({ state, chosen, restore, back, keepPassphrase }: LaterProps) {
  if (state.recoveryAsked !== null) return <RecoveryStep asked={state.recoveryAsked} setUp={chosen === 'set-up'} />
  if (state.phase === 'open') return <ForgottenStep keep={keepPassphrase} />
  if (chosen === 'restore') return <RestoreStep back={back} />
  if (chosen === 'set-up') return <SetUp folder={state.folder} back={back} />
  if (state.phase === 'missing') return <MissingScreen folder={state.folder} demoExists={state.demoExists} />
  return <DamagedScreen folder={state.folder} damage={state.damage === 'pointer' ? 'pointer' : 'keys'} restore={restore} />
}

/** Place, then passphrase; the recovery key follows once the practice is made. */
function SetUp({ folder, back }: { folder: string; back: () => void }) {
  const [placed, setPlaced] = useState(false)
  return placed ? <PassphraseStep back={() => setPlaced(false)} /> : <PlaceStep folder={folder} back={back} next={() => setPlaced(true)} />
}
