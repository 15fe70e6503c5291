import { createHmac, hkdfSync } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { hostname, userInfo } from 'node:os'

/** Linux only; elsewhere the name of the computer and of the account have to do. */
const machineId = '/etc/machine-id'

/**
 * What a computer is known by without a file of ours, which whoever takes the mark away would take along: its name, the account, and the
 * system's own number. Renamed, it counts as another one.
 */
export function thisComputer(): string {
  const number = existsSync(machineId) ? readFileSync(machineId, 'utf8').trim() : ''
  return JSON.stringify([process.platform, hostname().split('.')[0], userInfo().username, number])
}

/** Told apart by a keyed hash: which computers a practice was opened on stands nowhere in words. */
export function computerId(computer: string, dataKey: Buffer): string {
  const subkey = Buffer.from(hkdfSync('sha256', dataKey, '', 'levator computer v1', 32))
  const id = createHmac('sha256', subkey).update(computer, 'utf8').digest('hex').slice(0, 32)
  subkey.fill(0)
  return id
}
