import { useState } from 'react'
import { useOp } from '../../api/hooks'
import { Failure } from '../../ui/failure'
import { RecoveryCheck } from './recovery-check'
import { RecoveryCopy } from './recovery-copy'

/**
 * First the recovery key is shown and copied; then it is hidden and two groups are typed back from the copy. While it stood in
 * sight, typing it back would prove nothing.
 */
export function RecoveryStep({ asked, setUp }: { asked: readonly number[]; setUp: boolean }) {
  const held = useOp('vault.recoveryKey', {})
  const [copied, setCopied] = useState(false)
  if (held.error !== null) return <Failure error={held.error} />
  const recoveryKey = held.data?.recoveryKey ?? null
  if (recoveryKey === null) return null
  const step = setUp ? { number: 3 } : {}
  return copied ? (
    <RecoveryCheck step={step} asked={asked} showAgain={() => setCopied(false)} />
  ) : (
    <RecoveryCopy step={step} recoveryKey={recoveryKey} next={() => setCopied(true)} />
  )
}
