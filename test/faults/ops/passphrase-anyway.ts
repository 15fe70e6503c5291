import type { FaultOp } from './fault-op'
import { passphraseOpens, recoveryKeyOpens } from './opens-with'
import { passphraseAt } from './passphrase'

/** Changing the passphrase whatever the reply, each time by the recovery key. */
export const passphraseAnyway: FaultOp = {
  name: 'passphrase change, whatever comes',
  weight: 0,
  within: 40,
  practice: 'small',
  files: ['vault.json', 'vault.json.tmp', 'vault.copy.json', 'vault.copy.json.tmp'],
  async drive({ app, recoveryKey, until, ack, refused }) {
    for (let n = 1; n <= until; n++) {
      const opened = await app.dispatch('vault.unlock', { recoveryKey })
      const done = opened.ok ? await app.dispatch('vault.changePassphrase', { current: null, next: passphraseAt(n) }) : opened
      if (done.ok) ack(n)
      else refused(n, done.error)
      await app.dispatch('vault.lock', {})
    }
  },
  async check({ folder, key, recoveryKey }, acked) {
    // Whatever was answered with an error may have been carried out or not.
    const open = Array.from({ length: acked + 4 }, (_, n) => n).filter((n) => passphraseOpens(folder, passphraseAt(n), key))
    const wrong = open.length === 1 && (open[0] ?? -1) >= acked ? [] : [`passphrase ${acked} was acknowledged, and ${open.length === 0 ? 'none opens' : `number ${open.join(' and ')} opens`}`]
    return (await recoveryKeyOpens(folder, recoveryKey, key)) ? wrong : [...wrong, 'the recovery key does not open']
  },
}
