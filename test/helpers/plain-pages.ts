import { createDecipheriv } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { DatabaseKey } from '../../src/main/db/key'

const pageSize = 4096
/** At the end of each page: IV and HMAC. */
const reserve = 80

/** Every byte of the database as it is under the encryption, free pages included: SQLCipher 4, as in `docs/backup-format.md`. */
export function plainPages(file: string, { key }: DatabaseKey): Buffer {
  const sealed = readFileSync(file)
  const pages = Array.from({ length: sealed.length / pageSize }, (_, index) => {
    const page = sealed.subarray(index * pageSize, (index + 1) * pageSize)
    const iv = page.subarray(pageSize - reserve, pageSize - reserve + 16)
    const decipher = createDecipheriv('aes-256-cbc', key, iv).setAutoPadding(false)
    return Buffer.concat([decipher.update(page.subarray(index === 0 ? 16 : 0, pageSize - reserve)), decipher.final()])
  })
  return Buffer.concat(pages)
}
