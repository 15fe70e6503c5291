import { join } from 'node:path'
import { wipeKey } from '../../../src/main/db/key'
import { changePassphrase } from '../../../src/main/vault/rewrap'
import { unlockWithRecoveryKey } from '../../../src/main/vault/vault'
import { cheap, passphrase } from '../../helpers/cheap-vault'
import type { FaultOp } from './fault-op'
import { passphraseOpens, recoveryKeyOpens } from './opens-with'

const passphraseAt = (n: number) => (n === 0 ? passphrase : `${passphrase}, number ${n}`)

/** Changing the passphrase: only the header is written. Straight at the vault: the app's own operation would derive a costly key each time. */
export const changingPassphrase: FaultOp = {
  name: 'passphrase change',
  weight: 6,
  within: 80,
  practice: 'small',
  traced: { until: 6, share: 0.05 },
  async drive({ userData, recoveryKey, until, ack }) {
    const folder = join(userData, 'practice')
    const key = await unlockWithRecoveryKey(folder, recoveryKey)
    for (let n = 1; n <= until; n++) {
      await changePassphrase(folder, key, passphraseAt(n), { testCost: cheap })
      ack(n)
    }
    wipeKey(key)
  },
  async check({ folder, key, recoveryKey }, acked) {
    const opens = (n: number) => passphraseOpens(folder, passphraseAt(n), key)
    const found = [acked, acked + 1].filter(opens)
    const wrong = found.length === 1 ? [] : [`of passphrases ${acked} and ${acked + 1}, ${found.length === 0 ? 'none opens' : 'both open'}`]
    if (acked > 0 && opens(acked - 1)) wrong.push(`passphrase ${acked - 1} still opens`)
    return (await recoveryKeyOpens(folder, recoveryKey, key)) ? wrong : [...wrong, 'the recovery key does not open']
  },
}
