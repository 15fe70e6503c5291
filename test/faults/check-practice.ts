import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { AppError } from '../../src/shared/errors'
import { checkBy, inThread } from '../../src/main/vault/check-in-thread'
import { openPractice } from '../../src/main/vault/open-practice'
import { passphrase } from '../helpers/cheap-vault'
import { startApp } from './app'

// A process of its own that unlocks a practice, which the built worker then checks: node check-practice.js <user data> <stay | lock>
const [userData = '', way = 'stay'] = process.argv.slice(2)
const say = (line: string) => process.stdout.write(`${line}\n`)

const keys: SharedArrayBuffer[] = []
const begun = Promise.withResolvers<void>()
const check = checkBy((data) => {
  keys.push(data.key)
  begun.resolve()
  return inThread(data)
})
const { vault } = startApp(userData, { check, failed: (what, error) => say(`${what}: ${error instanceof AppError ? error.code : String(error)}`) })
await vault.unlock({ passphrase })
say(vault.isOpen() ? 'open' : 'not open')
await begun.promise
let turns = 0
const ticking = setInterval(() => (turns += 1), 1)
if (way === 'lock') {
  // Into the middle of it.
  await wait(150)
  vault.lock()
}
await vault.checking()
await vault.closing()
clearInterval(ticking)
const { phase, damage } = vault.state()
const isWiped = keys.every((key) => Buffer.from(key).every((byte) => byte === 0))
say(`${phase} ${damage ?? 'unharmed'} ${turns > 0 ? 'answering' : 'blocked'} ${isWiped ? 'wiped' : 'key left'}`)
vault.lock()
await vault.closing()
const again = await openPractice(join(userData, 'practice'), { passphrase })
again.close()
say('free')
