import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { readHeader } from '../../../src/main/vault/header-files'
import type { Notes } from './notes'
import type { RestingPractice } from './practice'
import { spoilTwins } from './twins'

/** The two files that hold the wrapped keys. */
export function spoilHeader({ folder, header, scratch }: RestingPractice, notes: Notes): void {
  const outcome = (where: string) => {
    const found = readHeader(where)
    return found.state !== 'valid' ? found.state : isDeepStrictEqual(found.header, header) ? 'as before' : 'another header'
  }
  spoilTwins(join(scratch, 'headers'), { called: 'key file', names: ['vault.json', 'vault.copy.json'], whole: readFileSync(join(folder, 'vault.json')), outcome }, notes)
}
