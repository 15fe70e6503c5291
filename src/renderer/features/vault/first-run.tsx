import { useState } from 'react'
import type { VaultState } from '../../../shared/contract/vault'
import { PassphraseStep } from './passphrase-step'
import { PlaceStep } from './place-step'
import { RecoveryStep } from './recovery-step'
import { RestoreStep } from './restore-step'
import { Welcome } from './welcome'

/** Welcome, then place, passphrase, recovery key. */
export function FirstRun({ state }: { state: VaultState }) {
  const [step, setStep] = useState<'welcome' | 'place' | 'passphrase' | 'restore'>('welcome')
  if (state.recoveryAsked !== null) return <RecoveryStep asked={state.recoveryAsked} setUp={step === 'passphrase'} />
  if (step === 'place') return <PlaceStep folder={state.folder} back={() => setStep('welcome')} next={() => setStep('passphrase')} />
  if (step === 'passphrase') return <PassphraseStep back={() => setStep('place')} />
  if (step === 'restore') return <RestoreStep back={() => setStep('welcome')} />
  return <Welcome demoExists={state.demoExists} setUp={() => setStep('place')} restore={() => setStep('restore')} />
}
