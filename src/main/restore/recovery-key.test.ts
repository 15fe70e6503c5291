import { describe, expect, it } from 'vitest'
import { aClient } from '../../../test/helpers/factories'
import { realPractice, type RealPractice, restored } from '../../../test/helpers/restore'
import { passphrase } from '../../../test/helpers/vault'
import { keyTypedBack } from '../../../test/helpers/vault-session'

async function lockAndUnlock({ vault }: RealPractice, secret: { passphrase: string } | { recoveryKey: string } = { passphrase }): Promise<void> {
  vault.lock('at-once')
  await vault.closing()
  await vault.unlock(secret)
}

/** As it was noted before recovery keys were told apart. */
const noteOnlyThat = ({ vault }: RealPractice) => vault.requireOpen().orm.$client.exec("update setting set value = 'true' where key = 'vault.recoveryConfirmed'")

describe('the recovery key after a restore', () => {
  it('is asked for where older records say that one was typed back, and it is not the one in use', async () => {
    const practice = await realPractice()
    await aClient(practice.call)
    const backup = practice.backUp()
    // The one on paper is replaced, and Levator left before the new one is typed back.
    await practice.vault.renewRecoveryKey(passphrase)
    await restored(practice, backup)
    await lockAndUnlock(practice)
    expect(practice.vault.state().recoveryAsked).toHaveLength(2)
  })

  it('is not asked for where it is the one that was typed back', async () => {
    const practice = await realPractice()
    await aClient(practice.call)
    await restored(practice, practice.backUp())
    await lockAndUnlock(practice)
    expect(practice.vault.state().recoveryAsked).toBeNull()
  })

  it('is told apart from the next unlocking on in a practice that only noted that one was typed back, and nobody is asked for it', async () => {
    const practice = await realPractice()
    noteOnlyThat(practice)
    await lockAndUnlock(practice, { recoveryKey: practice.recoveryKey })
    expect(practice.vault.state().recoveryAsked).toBeNull()
    const backup = practice.backUp()
    await practice.vault.renewRecoveryKey(passphrase)
    await restored(practice, backup)
    await lockAndUnlock(practice)
    expect(practice.vault.state().recoveryAsked).toHaveLength(2)
  })

  it.each(['in use', 'of before'] as const)('from the lock screen, by such a backup: asked for unless the key %s is the one typed back', async (which) => {
    const practice = await realPractice()
    noteOnlyThat(practice)
    practice.answers.file = practice.backUp()
    if (which === 'of before') await practice.vault.renewRecoveryKey(passphrase)
    practice.vault.lock('at-once')
    await practice.vault.closing()
    await practice.call('restore.choose', { seq: null })
    await practice.call('restore.look', { secret: { passphrase } })
    await practice.call('restore.confirm', { passphrase: null })
    await lockAndUnlock(practice)
    expect(practice.vault.state().recoveryAsked === null).toBe(which === 'in use')
  })

  it('is still the one on paper where it was renewed and typed back since the backup, and also when that is gone back from', async () => {
    const practice = await realPractice()
    const backup = practice.backUp()
    await practice.vault.renewRecoveryKey(passphrase)
    const first = keyTypedBack(practice.vault)
    await restored(practice, backup)
    await lockAndUnlock(practice, { recoveryKey: first })
    expect(practice.vault.state().recoveryAsked).toBeNull()
    await practice.vault.renewRecoveryKey(passphrase)
    const second = keyTypedBack(practice.vault)
    await practice.call('restore.undo', { passphrase })
    await lockAndUnlock(practice, { recoveryKey: second })
    expect(practice.vault.state().recoveryAsked).toBeNull()
  })
})
