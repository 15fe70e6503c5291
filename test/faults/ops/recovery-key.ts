import { unlockWithPassphrase, unlockWithRecoveryKey } from '../../../src/main/vault/vault'
import { passphrase } from '../../helpers/cheap-vault'
import { startApp } from '../app'
import { outcomeOfOpening } from '../practices'
import type { FaultOp } from './fault-op'

/** Making a new recovery key. The parent learns each from the word beside its acknowledgement. */
export const renewingRecoveryKey: FaultOp = {
  name: 'recovery key',
  weight: 5,
  within: 60,
  practice: 'small',
  async drive({ app, until, ack }) {
    await app.call('vault.unlock', { passphrase })
    for (let n = 1; n <= until; n++) {
      await app.call('vault.renewRecoveryKey', { passphrase })
      ack(n, (await app.call('vault.recoveryKey', {})).recoveryKey ?? '')
    }
    await app.call('vault.lock', {})
  },
  async check({ userData, folder, key, recoveryKey }, acked, said) {
    const wrong = []
    const byPassphrase = await outcomeOfOpening(() => unlockWithPassphrase(folder, passphrase), key)
    if (byPassphrase !== 'opens') wrong.push(`the passphrase does not open: ${byPassphrase}`)
    const last = acked === 0 ? recoveryKey : said
    if ((await outcomeOfOpening(() => unlockWithRecoveryKey(folder, last), key)) === 'opens') return wrong
    // A key that was made but never shown is of no use to anybody: the next unlocking must show another, and that one opens.
    const app = startApp(userData, (what, error) => wrong.push(`${what}: ${String(error)}`))
    await app.call('vault.unlock', { passphrase })
    const { recoveryKey: shown } = await app.call('vault.recoveryKey', {})
    app.vault.lock()
    if (shown === null) return [...wrong, 'the recovery key on paper opens nothing, and no new one is shown']
    const outcome = await outcomeOfOpening(() => unlockWithRecoveryKey(folder, shown), key)
    return outcome === 'opens' ? wrong : [...wrong, `the recovery key shown after unlocking does not open: ${outcome}`]
  },
}
