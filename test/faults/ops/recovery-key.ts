import { passphrase } from '../../helpers/cheap-vault'
import { startApp } from '../app'
import type { FaultOp } from './fault-op'
import { passphraseOpens, recoveryKeyOpens } from './opens-with'

/** Making a new recovery key. The parent learns each from the word beside its acknowledgement. */
export const renewingRecoveryKey: FaultOp = {
  name: 'recovery key',
  weight: 5,
  within: 80,
  practice: 'small',
  traced: { until: 4, share: 0.01 },
  async drive({ app, recoveryKey, until, ack }) {
    await app.call('vault.unlock', { recoveryKey })
    for (let n = 1; n <= until; n++) {
      await app.call('vault.renewRecoveryKey', { passphrase })
      ack(n, (await app.call('vault.recoveryKey', {})).recoveryKey ?? '')
    }
    await app.call('vault.lock', {})
  },
  async check({ userData, folder, key, recoveryKey }, acked, said) {
    const wrong = passphraseOpens(folder, passphrase, key) ? [] : ['the passphrase does not open']
    if (await recoveryKeyOpens(folder, acked === 0 ? recoveryKey : said, key)) return wrong
    // A key that was made but never shown is of no use to anybody: the next unlocking must show another, and that one opens.
    const app = startApp(userData, { failed: (what, error) => wrong.push(`${what}: ${String(error)}`) })
    await app.call('vault.unlock', { passphrase })
    const { recoveryKey: shown } = await app.call('vault.recoveryKey', {})
    app.vault.lock()
    if (shown === null) return [...wrong, 'the recovery key on paper opens nothing, and no new one is shown']
    return (await recoveryKeyOpens(folder, shown, key)) ? wrong : [...wrong, 'the recovery key shown after unlocking does not open']
  },
}
