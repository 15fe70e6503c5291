import { createHmac, hkdfSync } from 'node:crypto'

/**
 * HMAC-SHA-256 of a text under a key of its own for each purpose, derived from the practice's data key and wiped again.
 *
 * @param purpose names what is sealed and in which version: "levator backup record v1"
 * @returns 32 bytes
 */
export function keyedMac(dataKey: Buffer, purpose: string, text: string): Buffer {
  const subkey = Buffer.from(hkdfSync('sha256', dataKey, '', purpose, 32))
  const mac = createHmac('sha256', subkey).update(text, 'utf8').digest()
  subkey.fill(0)
  return mac
}
