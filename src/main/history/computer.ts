import { readFileSync } from 'node:fs'
import { hostname, userInfo } from 'node:os'
import { keyedMac } from '../keyed-mac'

/** Linux only; elsewhere the name of the computer and of the account have to do. */
const machineId = '/etc/machine-id'

/**
 * What a computer is known by without a file of ours, which whoever takes the mark away would take along: its name, the account, and the
 * system's own number. Renamed, it counts as another one.
 */
export function thisComputer(): string {
  const number = told(() => readFileSync(machineId, 'utf8').trim())
  return JSON.stringify([process.platform, hostname().split('.')[0], told(() => userInfo().username), number])
}

/** What the system does not tell (no such file, an account without a name) is left out: the app starts without it. */
function told(ask: () => string): string {
  try {
    return ask()
  } catch {
    return ''
  }
}

/** Told apart by a keyed hash: which computers a practice was opened on stands nowhere in words. */
export function computerId(computer: string, dataKey: Buffer): string {
  return keyedMac(dataKey, 'levator computer v1', computer).toString('hex').slice(0, 32)
}
