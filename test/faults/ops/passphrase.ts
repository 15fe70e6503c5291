import { join } from 'node:path'
import { wipeKey } from '../../../src/main/db/key'
import { changePassphrase } from '../../../src/main/vault/rewrap'
import { unlockWithPassphrase, unlockWithRecoveryKey } from '../../../src/main/vault/vault'
import { cheap, passphrase } from '../../helpers/cheap-vault'
import { outcomeOfOpening } from '../practices'
import type { FaultOp } from './fault-op'

const passphraseAt = (n: number) => (n === 0 ? passphrase : `${passphrase}, number ${n}`)

/** Changing the passphrase: only the header is written. */
export const changingPassphrase: FaultOp = {
  name: 'passphrase change',
  weight: 6,
  within: 80,
  practice: 'small',
  async drive({ userData, until, ack }) {
    const folder = join(userData, 'practice')
    const key = await unlockWithPassphrase(folder, passphrase)
    for (let n = 1; n <= until; n++) {
      await changePassphrase(folder, key, passphraseAt(n), { testCost: cheap })
      ack(n)
    }
    wipeKey(key)
  },
  async check({ folder, key, recoveryKey }, acked) {
    const opens = async (n: number) => (await outcomeOfOpening(() => unlockWithPassphrase(folder, passphraseAt(n)), key)) === 'opens'
    const found = (await opens(acked)) ? [acked] : []
    if (await opens(acked + 1)) found.push(acked + 1)
    const wrong = found.length === 1 ? [] : [`of passphrases ${acked} and ${acked + 1}, ${found.length === 0 ? 'none opens' : 'both open'}`]
    if (acked > 0 && (await opens(acked - 1))) wrong.push(`passphrase ${acked - 1} still opens`)
    const recovery = await outcomeOfOpening(() => unlockWithRecoveryKey(folder, recoveryKey), key)
    return recovery === 'opens' ? wrong : [...wrong, `the recovery key does not open: ${recovery}`]
  },
}
