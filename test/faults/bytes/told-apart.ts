import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkFile } from '../../../src/main/db/check-pages'
import { openPractice } from '../../../src/main/vault/open-practice'
import { AppError } from '../../../src/shared/errors'
import { passphrase } from '../../helpers/vault'
import { look } from './database'
import type { Notes } from './notes'
import type { RestingPractice } from './practice'

const wrong = 'incorrect horse battery staple'
const keyFiles = ['vault.json', 'vault.copy.json'] as const

/** A wrong passphrase is called that, and damage is called damage, whichever comes with the other; the folder stays as it was. */
export async function tellApart(practice: RestingPractice, notes: Notes, count: number): Promise<void> {
  const folder = join(practice.scratch, 'practice')
  cpSync(practice.folder, folder, { recursive: true })
  const kinds = [
    { what: 'whole', spoil: () => undefined, right: 'fine', otherwise: 'wrong_passphrase' },
    { what: 'one key file spoilt', spoil: () => flip(join(folder, keyFiles[notes.random() < 0.5 ? 0 : 1]), notes), right: 'fine', otherwise: 'wrong_passphrase' },
    { what: 'both key files spoilt', spoil: () => keyFiles.forEach((name) => flip(join(folder, name), notes)), right: 'damaged', otherwise: 'damaged' },
    { what: 'the records spoilt', spoil: () => flipNote(join(folder, 'levator.db'), practice), right: 'damaged', otherwise: 'wrong_passphrase' },
    { what: 'the database spoilt', spoil: () => flip(join(folder, 'levator.db'), notes), right: 'damaged', otherwise: 'wrong_passphrase' },
  ] as const
  for (let number = 0; number < count; number++) {
    const kind = kinds[number % kinds.length] ?? kinds[0]
    for (const name of [...keyFiles, 'levator.db']) cpSync(join(practice.folder, name), join(folder, name))
    kind.spoil()
    const isRight = Math.floor(number / kinds.length) % 2 === 0
    const before = contentsOf(folder)
    const outcome = await opened(folder, isRight ? passphrase : wrong)
    notes.expect(`${kind.what}, ${isRight ? 'right' : 'wrong'} passphrase`, outcome, isRight ? kind.right : kind.otherwise)
    if (outcome !== 'fine') notes.expect(`${kind.what}, afterwards`, contentsOf(folder) === before ? 'untouched' : 'written to', 'untouched')
    notes.count('passphrases tried beside damage')
  }
  rmSync(folder, { recursive: true })
}

/** A byte of a page that is certainly used, or any of a key file but its blanks. */
function flip(file: string, { random }: Notes): void {
  const bytes = readFileSync(file)
  const used = file.endsWith('.db') ? 4096 : bytes.length
  let at = Math.floor(random() * used)
  while (/\s/.test(String.fromCharCode(bytes[at] ?? 0)) && !file.endsWith('.db')) at = (at + 1) % used
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(file, bytes)
}

/** A bit in the middle of a page that nobody reads before somebody reads a note. */
function flipNote(file: string, practice: RestingPractice): void {
  const page = look(file, practice, (db) => db.prepare<[], number>("select max(pageno) from dbstat where name = 'session_note'").pluck().get() ?? 0)
  for (const suffix of ['-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true })
  const bytes = readFileSync(file)
  const middle = (page - 1) * 4096 + 2048
  bytes[middle] = (bytes[middle] ?? 0) ^ 1
  writeFileSync(file, bytes)
}

/** With the verdict of the check that follows an opening. */
async function opened(folder: string, secret: string): Promise<string> {
  try {
    const practice = await openPractice(folder, { passphrase: secret })
    try {
      checkFile(practice.db.name, practice.key)
    } finally {
      practice.close()
    }
    return 'fine'
  } catch (error) {
    return error instanceof AppError ? error.code : `no outcome: ${String(error)}`
  }
}

/** All but the lock, which whoever looks takes. */
const contentsOf = (folder: string): string =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'lock')
    .map(({ name }) => `${name} ${readFileSync(join(folder, name)).toString('base64')}`)
    .toSorted()
    .join('\n')
