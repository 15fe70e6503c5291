import { useState } from 'react'
import type { VaultState } from '../../../shared/contract/vault'
import { PassphraseStep } from './passphrase-step'
import { PlaceStep } from './place-step'
import { RecoveryStep } from './recovery-step'
import { Welcome } from './welcome'

/** Welcome, then place, passphrase, recovery key. The key from `vault.create` lives in this state and nowhere else. */
export function FirstRun({ state }: { state: VaultState }) {
  const [step, setStep] = useState<'welcome' | 'place' | 'passphrase'>('welcome')
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null)
  if (state.recoveryAsked !== null) return <RecoveryStep recoveryKey={recoveryKey} asked={state.recoveryAsked} />
  if (step === 'place') return <PlaceStep folder={state.folder} back={() => setStep('welcome')} next={() => setStep('passphrase')} />
  if (step === 'passphrase') return <PassphraseStep back={() => setStep('place')} made={setRecoveryKey} />
  return <Welcome demoExists={state.demoExists} setUp={() => setStep('place')} />
}
