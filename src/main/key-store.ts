import { safeStorage } from 'electron'
import type { KeyStore } from './vault/keychain'

/** The system's own: asked only where the therapist turned it on, or wants to. */
export const systemKeyStore: KeyStore = {
  keyring: () => (process.platform === 'linux' ? safeStorage.getSelectedStorageBackend() : null),
  isAvailable: () => safeStorage.isAsyncEncryptionAvailable(),
  encrypt: (text) => safeStorage.encryptStringAsync(text),
  decrypt: async (sealed) => (await safeStorage.decryptStringAsync(sealed)).result,
}
