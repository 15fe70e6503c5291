import { totalmem } from 'node:os'
import { type KdfCost, kdfFloor, msPerPass } from './kdf'

const targetMs = 1000
/** A machine that needs longer than this for one pass over the floor's memory gets the floor. */
const patienceMs = 4000
const mostMemoryMiB = 512
const mostPasses = 10

/**
 * What a new wrap of the passphrase is to cost on this machine: about a second, never below the floor. Measured in the thread of
 * the key derivation, so the window keeps answering; a machine that is busy or slow gets the floor.
 */
export async function calibratedCost(): Promise<KdfCost> {
  const ms = await msPerPass(patienceMs)
  return ms === null ? kdfFloor : costFor(ms, totalmem() / 2 ** 20)
}

/**
 * Memory first, since that is what costs an attacker's hardware most; passes only where the memory is at its cap. At most a
 * sixteenth of the machine's memory: it has to be there at every unlocking.
 *
 * @param ms of one pass over the floor's memory
 */
export function costFor(ms: number, machineMiB: number): KdfCost {
  const floorMiB = kdfFloor.memoryKiB / 1024
  const most = clamp(machineMiB / 16, floorMiB, mostMemoryMiB)
  const msPerMiB = ms / floorMiB
  const memoryMiB = roundDown(clamp(targetMs / (kdfFloor.passes * msPerMiB), floorMiB, most), 16)
  const passes = clamp(Math.floor(targetMs / (memoryMiB * msPerMiB)), kdfFloor.passes, mostPasses)
  return { memoryKiB: memoryMiB * 1024, passes, lanes: kdfFloor.lanes }
}

const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most)
const roundDown = (value: number, step: number) => Math.floor(value / step) * step
