import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../shared/errors'
import { writeDurably } from '../files/durable-file'

/** What keeps secrets for the user who is logged in: Keychain on macOS, DPAPI on Windows, a keyring on Linux. */
export interface KeyStore {
  /** On Linux which keyring it is, as the system names it; null elsewhere. */
  keyring(): string | null
  isAvailable(): Promise<boolean>
  encrypt(text: string): Promise<Buffer>
  decrypt(sealed: Buffer): Promise<string>
}

/** Names of a keyring that is none: the first encrypts with a password that everybody knows. */
const noKeyring = ['basic_text', 'unknown']

/** Why this computer cannot keep a key, in a sentence for the therapist; null = it can. */
export async function keyStoreProblem(store: KeyStore): Promise<string | null> {
  if (noKeyring.includes(store.keyring() ?? '')) {
    return 'This computer has no keyring that keeps a key safe, so it cannot unlock Levator. Set up GNOME Keyring or KWallet, or go on with the passphrase.'
  }
  return (await store.isAvailable()) ? null : 'The key store of this computer cannot be used at the moment, so it cannot unlock Levator. Use the passphrase.'
}

const fileOf = (userData: string, dbId: string) => join(userData, `computer-unlock-${dbId}.txt`)

/** Whether this computer keeps a secret for the practice. It may still be one that the practice does not take any more. */
export const hasSecret = (userData: string, dbId: string): boolean => existsSync(fileOf(userData, dbId))

export const forgetSecret = (userData: string, dbId: string): void => rmSync(fileOf(userData, dbId), { force: true })

/**
 * A new secret of 32 random bytes, encrypted by the key store, in a file of this computer: never in the data folder, which is
 * copied and backed up.
 *
 * @throws AppError 'refused' where the computer cannot keep it, 'storage'
 */
export async function keepNewSecret(store: KeyStore, userData: string, dbId: string): Promise<Buffer> {
  await requireKeyStore(store)
  const secret = randomBytes(32)
  const sealed = await asked(() => store.encrypt(secret.toString('hex')))
  writeDurably(fileOf(userData, dbId), `${sealed.toString('base64')}\n`)
  return secret
}

/** @throws AppError 'refused': the computer keeps none, or does not give it out */
export async function readSecret(store: KeyStore, userData: string, dbId: string): Promise<Buffer> {
  await requireKeyStore(store)
  if (!hasSecret(userData, dbId)) throw new AppError('refused', 'This computer does not keep a key of this practice. Use your passphrase.')
  const text = await asked(() => store.decrypt(Buffer.from(readFileSync(fileOf(userData, dbId), 'utf8'), 'base64')))
  if (!/^[0-9a-f]{64}$/.test(text)) throw new AppError('refused', notGiven)
  return Buffer.from(text, 'hex')
}

const notGiven = 'The key store of this computer did not give out the key. Use your passphrase; you can turn this on again in the settings.'

async function requireKeyStore(store: KeyStore): Promise<void> {
  const problem = await keyStoreProblem(store)
  if (problem !== null) throw new AppError('refused', problem)
}

/** Whatever a key store says when it fails (cancelled, locked, made for another user), the passphrase is the way on. */
async function asked<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch {
    throw new AppError('refused', notGiven)
  }
}
