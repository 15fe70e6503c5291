import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { type Current, readCurrent, writeCurrent } from '../../../src/main/vault/generation'
import { codeOf, type Notes } from './notes'
import type { RestingPractice } from './practice'
import { spoilTwins } from './twins'

const current: Current = {
  database: 3,
  header: 1,
  switched: { at: '2026-03-02T09:30:00.000Z', from: { database: 2, header: 1 }, madeAt: '2026-03-01T18:00:00.000Z', kept: false },
  aside: [
    { generation: 1, since: '2026-02-01T08:00:00.000Z', damaged: true },
    { generation: 2, since: '2026-03-02T09:30:00.000Z', damaged: false },
  ],
}

/** The two files that say which records are in use: an older database must never be taken for the newest. */
export function spoilPointer({ scratch }: RestingPractice, notes: Notes): void {
  const written = join(scratch, 'pointer')
  mkdirSync(written)
  writeCurrent(written, current)
  const outcome = (where: string) => {
    let found: Current | undefined
    const code = codeOf(() => (found = readCurrent(where)))
    return code !== 'fine' ? code : isDeepStrictEqual(found, current) ? 'as before' : 'other records'
  }
  spoilTwins(join(scratch, 'pointers'), { called: 'pointer file', names: ['current.json', 'current.copy.json'], whole: readFileSync(join(written, 'current.json')), outcome }, notes)
}
