import { fingerprint } from '../../helpers/vault'
import type { Asked, Figures, Harness } from '../harness'
import { examineSpoilt, spoilContainer } from './container'
import { controls } from './controls'
import { spoilDatabase } from './database'
import { spoilHeader } from './header'
import { newNotes, type Notes } from './notes'
import { spoilPages } from './pages'
import { spoilPointer } from './pointer'
import { type RestingPractice, restingPractice } from './practice'
import { tellApart } from './told-apart'

export const harness: Harness = {
  name: 'bytes',
  proves:
    'A flipped bit, a cut file, a page zeroed, moved or taken from an older copy, in key files, the pointer to the records in use, backup and database: found, or of no effect, and never taken for a wrong passphrase. The practice itself stays byte for byte as it was.',
  unit: 'damages',
  short: 65_536,
  full: 2 ** 20,
  run,
  controls: controls(withPractice),
}

async function run({ seed, count }: Asked): Promise<Figures> {
  return withPractice(seed, async (practice, notes) => {
    spoilHeader(practice, notes)
    spoilPointer(practice, notes)
    spoilPages(practice, notes)
    await tellApart(practice, notes, Math.ceil(count / 2048))
    // A database is opened for each bit, which takes its time: in the short run it gets few of them, a dozen on every page.
    const ofDatabase = count < 500_000 ? count / 64 : count / 2
    await spoilDatabase(practice, notes, ofDatabase)
    await examineSpoilt(practice, notes, count / 256)
    await spoilContainer(practice, notes, count - ofDatabase)
  })
}

/** The practice that all copies are made of must be the same at the end. */
async function withPractice(seed: number, spoil: (practice: RestingPractice, notes: Notes) => void | Promise<void>): Promise<Figures> {
  const notes = newNotes(seed)
  const practice = await restingPractice()
  try {
    const before = fingerprint(practice.folder)
    await spoil(practice, notes)
    notes.expect('the practice itself', JSON.stringify(fingerprint(practice.folder)) === JSON.stringify(before) ? 'untouched' : 'written to', 'untouched')
    return notes.figures()
  } finally {
    practice.remove()
  }
}
