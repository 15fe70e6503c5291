import type { Choice } from './disk'

/** How the disk was minded: nothing unsynced arrived, all of it, all up to some moment, or a handful by chance with torn writes. */
export function choiceBy(random: () => number): Choice {
  const kind = random()
  if (kind < 0.04) return always(false)
  if (kind < 0.08) return always(true)
  return kind < 0.3 ? upToAMoment(random) : byChance(random, [0.15, 0.5, 0.85][Math.floor(random() * 3)] ?? 0.5)
}

const always = (arrives: boolean): Choice => ({ named: () => arrives, written: () => arrives, sector: () => arrives, lengthened: () => arrives })

/** In the order they were made: what came later did not arrive, and the last one that did may be torn. */
function upToAMoment(random: () => number): Choice {
  let left = Math.floor(random() * 24)
  const names = random() < 0.5
  const arrives = () => left-- > 0
  return { named: () => names, written: () => (left === 0 && left-- === 0 ? 'torn' : arrives()), sector: () => random() < 0.5, lengthened: () => random() < 0.2 }
}

function byChance(random: () => number, share: number): Choice {
  const yes = () => random() < share
  return { named: yes, written: () => (random() < 0.3 ? 'torn' : yes()), sector: yes, lengthened: () => random() < 0.2 }
}
