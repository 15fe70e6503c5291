/** Argon2id at its least, so that a test takes milliseconds. */
export const cheap = { memoryKiB: 8, passes: 1, lanes: 1 }
export const passphrase = 'correct horse battery staple'
export const createdAt = '2026-03-02T09:30:00.000Z'
