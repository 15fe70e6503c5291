import { passphrase } from '../../helpers/cheap-vault'
import type { FaultOp } from './fault-op'
import { passphraseOpens, recoveryKeyOpens } from './opens-with'

export const passphraseAt = (n: number) => (n === 0 ? passphrase : `${passphrase}, number ${n}`)

/** Changing the passphrase: the header is written, and a line of the audit log. */
export const changingPassphrase: FaultOp = {
  name: 'passphrase change',
  weight: 6,
  within: 200,
  practice: 'small',
  traced: { until: 6, share: 0.05 },
  async drive({ app, recoveryKey, until, ack }) {
    await app.call('vault.unlock', { recoveryKey })
    for (let n = 1; n <= until; n++) {
      await app.call('vault.changePassphrase', { current: n === 1 ? null : passphraseAt(n - 1), next: passphraseAt(n) })
      ack(n)
    }
    await app.call('vault.lock', {})
  },
  async check({ folder, key, recoveryKey }, acked) {
    const opens = (n: number) => passphraseOpens(folder, passphraseAt(n), key)
    const found = [acked, acked + 1].filter(opens)
    const wrong = found.length === 1 ? [] : [`of passphrases ${acked} and ${acked + 1}, ${found.length === 0 ? 'none opens' : 'both open'}`]
    if (acked > 0 && opens(acked - 1)) wrong.push(`passphrase ${acked - 1} still opens`)
    return (await recoveryKeyOpens(folder, recoveryKey, key)) ? wrong : [...wrong, 'the recovery key does not open']
  },
}
