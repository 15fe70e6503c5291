import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { AppError } from '../../shared/errors'
import { asFileError } from '../db/errors'
import { type DatabaseKey, wipeKey } from '../db/key'
import { writeDurably } from '../files/durable-file'
import { beginFolder, clearFolder } from './folder'
import { headerIsAuthentic } from './header'
import { requireHeader, writeHeader } from './header-files'
import { vaultFiles } from './layout'
import { lockFolder } from './lock'
import { completeVault, newDatabaseKey } from './vault'

/** A practice without a passphrase, for invented people only: its key lies in plain text beside it, and says so. */
export function createDemoVault(folder: string, { createdAt }: { createdAt: string }): DatabaseKey {
  beginFolder(folder)
  const key = newDatabaseKey()
  writeDurably(vaultFiles(folder).throwawayKey, keyText(key))
  completeVault(folder, key, { version: 1, dbId: randomUUID(), kind: 'demo', createdAt, wraps: [] })
  return key
}

/** @throws AppError 'refused' when this is not a demo, 'damaged', 'not_found' */
export function openDemo(folder: string): DatabaseKey {
  const { header, other } = requireHeader(folder)
  if (header.kind !== 'demo') throw new AppError('refused', 'This is a real practice. Open it with its passphrase.')
  const key = Buffer.from(/^key ([0-9a-f]{64})$/m.exec(readKeyFile(folder))?.[1] ?? '', 'hex')
  const whole = [header, other].find((tried) => tried !== undefined && key.length === 32 && headerIsAuthentic(tried, key))
  if (whole?.kind !== 'demo') throw new AppError('damaged', 'The demo practice is damaged. Remove its folder and make a new one.')
  writeHeader(folder, whole)
  return { key, salt: Buffer.from(whole.salt, 'hex') }
}

/**
 * Deletes the demo. The header must say demo, proved with the demo's own key, and nobody may have it open. What else lies in
 * its folder is kept.
 *
 * @throws AppError 'refused' for any other folder; nothing is deleted then
 */
export function removeDemo(folder: string): void {
  wipeKey(openDemo(folder))
  lockFolder(folder).release()
  try {
    clearFolder(folder)
  } catch (error) {
    throw asFileError(error, 'The demo folder')
  }
}

function keyText({ key }: DatabaseKey): string {
  return [
    'This is the key of the Levator demo practice, in plain text, on purpose.',
    'It protects nothing. Never write about real people in the demo: it is for trying things out, and is removed in one step.',
    `key ${key.toString('hex')}`,
    '',
  ].join('\n')
}

function readKeyFile(folder: string): string {
  try {
    return readFileSync(vaultFiles(folder).throwawayKey, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
    throw asFileError(error, 'The demo key')
  }
}
