/** The 32-byte data key and the fixed 16-byte salt of the database file. The holder wipes it with `wipeKey`. */
export interface DatabaseKey {
  key: Buffer
  salt: Buffer
}

export function wipeKey(key: DatabaseKey): void {
  key.key.fill(0)
  key.salt.fill(0)
}

export const copyKey = ({ key, salt }: DatabaseKey): DatabaseKey => ({ key: Buffer.from(key), salt: Buffer.from(salt) })

const hexDigits = Buffer.from('0123456789abcdef', 'latin1')

/**
 * `x'<96 hex digits>'`: the form in which SQLCipher takes key and salt as they are. Built byte by byte: a JavaScript string
 * of it could never be wiped from memory. The caller fills the result with 0 after use.
 */
export function rawKeyLiteral({ key, salt }: DatabaseKey): Buffer {
  if (key.length !== 32 || salt.length !== 16) throw new RangeError('the database key is 32 bytes and its salt 16 bytes')
  const literal = Buffer.alloc(2 + 96 + 1)
  literal.write("x'", 0, 'latin1')
  let at = 2
  for (const part of [key, salt]) {
    for (const byte of part) {
      literal[at++] = hexDigits.readUInt8(byte >> 4)
      literal[at++] = hexDigits.readUInt8(byte & 15)
    }
  }
  literal.write("'", at, 'latin1')
  return literal
}
