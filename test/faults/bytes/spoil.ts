import { closeSync, openSync, writeSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'

/** `count` places of a file of this length, evenly apart from a seeded start; every one where there are no more than that. */
export function placesIn(length: number, count: number, random: () => number): number[] {
  if (count >= length) return Array.from({ length }, (_place, at) => at)
  const step = length / count
  const first = random() * step
  return Array.from({ length: count }, (_place, number) => Math.min(length - 1, Math.floor(first + number * step)))
}

const placesInATurn = 256

/** The same places, with a turn of the event loop now and then: only there does Node let go of the databases that were closed. */
export async function* inTurns(places: readonly number[]): AsyncGenerator<number> {
  for (const [number, place] of places.entries()) {
    if (number % placesInATurn === 0) await setImmediate()
    yield place
  }
}

/** Flips one bit of a file while `look` looks at it, and puts it back. */
export function withFlip<T>(file: string, whole: Buffer, at: number, bit: number, look: () => T): T {
  const was = whole.subarray(at, at + 1)
  put(file, at, Buffer.of((was[0] ?? 0) ^ (1 << bit)))
  try {
    return look()
  } finally {
    put(file, at, was)
  }
}

function put(file: string, at: number, bytes: Buffer): void {
  const open = openSync(file, 'r+')
  writeSync(open, bytes, 0, bytes.length, at)
  closeSync(open)
}
