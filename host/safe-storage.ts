import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'

/** As Electron on a Linux without a keyring: a key everybody knows, so not available unless the app insists. Protects nothing. */
const key = createHash('sha256').update('peanuts').digest()
const mark = Buffer.from('h10')
let plain = false

export const safeStorage = {
  isEncryptionAvailable: (): boolean => plain,
  setUsePlainTextEncryption: (use: boolean): void => {
    plain = use
  },
  getSelectedStorageBackend: (): string => 'basic_text',
  encryptString: (text: string): Buffer => {
    if (!plain) throw new Error('Error while encrypting the text provided to safeStorage.encryptString. Encryption is not available.')
    const iv = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', key, iv)
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
    return Buffer.concat([mark, iv, cipher.getAuthTag(), body])
  },
  decryptString: (bytes: Buffer): string => {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(3, 15))
    decipher.setAuthTag(bytes.subarray(15, 31))
    return decipher.update(bytes.subarray(31), undefined, 'utf8') + decipher.final('utf8')
  },
  isAsyncEncryptionAvailable: async (): Promise<boolean> => safeStorage.isEncryptionAvailable(),
  encryptStringAsync: async (text: string): Promise<Buffer> => safeStorage.encryptString(text),
  decryptStringAsync: async (bytes: Buffer): Promise<{ result: string; shouldReEncrypt: boolean }> => ({ result: safeStorage.decryptString(bytes), shouldReEncrypt: false }),
}
