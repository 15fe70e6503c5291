import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { AppError, type ErrorCode } from '../../src/shared/errors'
import { wipeKey } from '../../src/main/db/key'
import { createVault } from '../../src/main/vault/vault'
import { cheap, createdAt, passphrase } from './cheap-vault'

export { cheap, createdAt, passphrase }

/** An empty folder, removed after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'levator-vault-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export async function makeVault(): Promise<{ folder: string; recoveryKey: string }> {
  const folder = join(temporaryFolder(), 'practice')
  const { recoveryKey, key } = await createVault(folder, { passphrase, createdAt, testCost: cheap })
  wipeKey(key)
  return { folder, recoveryKey }
}

/** Name, content and time of change of everything in a folder. */
export function fingerprint(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder)
      .toSorted()
      .map((name) => {
        const file = join(folder, name)
        return [name, `${createHash('sha256').update(readFileSync(file)).digest('hex')} ${statSync(file).mtimeMs}`]
      }),
  )
}

/** How it ended: 'done', or the code of the AppError. Any other error is thrown on. */
export async function outcomeOf(act: () => unknown): Promise<ErrorCode | 'done'> {
  try {
    await act()
    return 'done'
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}
