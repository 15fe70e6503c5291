import { readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { makeBackup } from '../../src/main/backup/make'
import { shareKey, wipeShared } from '../../src/main/backup/shared-key'
import { dataKeyBy } from '../../src/main/restore/secret'
import { parseHeader } from '../../src/main/vault/header'

/** A backup of a locked practice, as the app itself makes it, put where the test wants it. */
export const backUpFolder = async (folder: string, passphrase: string, target: string): Promise<void> => {
  const header = parseHeader(readFileSync(join(folder, 'vault.json'), 'utf8'))
  if (typeof header !== 'object') throw new Error('the practice has no key file')
  const key = await dataKeyBy(header, { passphrase })
  if (key === undefined) throw new Error('not its passphrase')
  const shared = shareKey({ key, salt: Buffer.from(header.salt, 'hex') })
  const known = { appVersion: '0.1.0', seq: 1, reason: 'asked', madeAt: new Date().toISOString() } as const
  makeBackup({ kind: 'make', database: join(folder, 'levator.db'), folder: dirname(target), file: basename(target), header, key: shared, known }, () => {})
  wipeShared(shared)
}
