import { createDecipheriv } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readContainer } from '../../../src/main/backup/container'
import { chunkBytes, contentKey, tagBytes } from '../../../src/main/backup/format'
import type { Control, Figures } from '../harness'
import { type ReadContainer, spoilContainer } from './container'
import { spoilDatabase } from './database'
import type { Notes } from './notes'
import { spoilPages } from './pages'
import type { RestingPractice } from './practice'

type WithPractice = (seed: number, spoil: (practice: RestingPractice, notes: Notes) => void | Promise<void>) => Promise<Figures>

/** Readers that leave out a check, each caught by what then goes unnoticed. */
export const controls = (withPractice: WithPractice): readonly Control[] => [
  {
    broken: 'a backup is read without its tags',
    count: 2000,
    run: ({ seed, count }) => withPractice(seed, (practice, notes) => spoilContainer(practice, notes, count, withoutTags)),
  },
  {
    broken: 'a database is opened without being read through',
    count: 500,
    run: ({ seed, count }) =>
      withPractice(seed, (practice, notes) => spoilDatabase(practice, notes, count, () => undefined)),
  },
  {
    broken: 'nobody looks at the chain or at the high-water mark',
    count: 1,
    run: ({ seed }) => withPractice(seed, (practice, notes) => spoilPages(practice, notes, () => undefined)),
  },
]

const withoutTags: ReadContainer = (path, dataKey) => {
  const { start, nonce } = readContainer(path)
  const key = contentKey(dataKey, nonce)
  const chunks = readFileSync(path).subarray(start)
  for (let number = 0; number * (chunkBytes + tagBytes) < chunks.length; number++) {
    const rest = Buffer.alloc(5)
    rest.writeUInt32BE(number)
    createDecipheriv('aes-256-gcm', key, Buffer.concat([nonce, rest])).update(chunks.subarray(number * (chunkBytes + tagBytes), -tagBytes))
  }
}
