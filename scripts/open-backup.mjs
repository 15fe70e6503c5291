// Reads a Levator backup without Levator: docs/backup-format.md in a hundred lines, with nothing but Node.
// node scripts/open-backup.mjs <backup> <new file for the plain SQLite database>; asks for the recovery key or the passphrase.
import crypto, { createDecipheriv, createHash, createHmac, hkdfSync, pbkdf2Sync, timingSafeEqual } from 'node:crypto'
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs'
import { createInterface } from 'node:readline/promises'

const hex = (/** @type {string} */ text) => Buffer.from(text, 'hex')
const fail = (/** @type {string} */ why) => {
  throw new Error(why)
}

/** JSON without spaces, keys in alphabetical order. @param {unknown} value */
const canonical = (value) =>
  JSON.stringify(value, (_key, inner) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner,
  )

/** @param {Buffer} key @param {Buffer} nonce @param {Buffer} bound @param {Buffer} sealed ciphertext and tag */
const unseal = (key, nonce, bound, sealed) => {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 })
  decipher.setAAD(bound).setAuthTag(sealed.subarray(-16))
  return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()])
}

/** Seven groups of four in Crockford's base32: 128 bits and a 12-bit check that is left aside here. @param {string} text */
const recoveryBytes = (text) => {
  const letters = text.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
  const bits = Array.from(letters).reduce((sum, letter) => (sum << 5n) | BigInt('0123456789ABCDEFGHJKMNPQRSTVWXYZ'.indexOf(letter)), 0n)
  return hex((bits >> 12n).toString(16).padStart(32, '0'))
}

/** @param {any} wrap @param {string} secret */
const wrappingKey = ({ kind, kdf }, secret) => {
  if (kind === 'recovery') return Buffer.from(hkdfSync('sha256', recoveryBytes(secret), hex(kdf.salt), 'levator vault recovery wrap v1', 32))
  // By its name alone it could not be imported: an older Node has none, and the recovery key needs none.
  if (typeof crypto.argon2Sync !== 'function') fail('This Node has no Argon2. Use the recovery key, or Node 24.7 or newer.')
  return crypto.argon2Sync('argon2id', { message: Buffer.from(secret.normalize('NFKC')), nonce: hex(kdf.salt), parallelism: kdf.lanes, tagLength: 32, memory: kdf.memoryKiB, passes: kdf.passes })
}

/** @param {any} vault @param {string} secret */
const dataKeyOf = (vault, secret) => {
  for (const wrap of vault.wraps) {
    const bound = Buffer.from(canonical([vault.version, vault.dbId, wrap.kind, wrap.kdf]))
    try {
      return unseal(wrappingKey(wrap, secret), hex(wrap.nonce), bound, hex(wrap.wrapped + wrap.tag))
    } catch (error) {
      if (String(error).includes('Argon2')) console.error(String(error))
    }
  }
  return fail('Neither the recovery key nor the passphrase of this backup.')
}

/** The container: manifest and encrypted database. @param {Buffer} file @param {string} secret */
const openContainer = (file, secret) => {
  const magic = 'LEVATOR BACKUP 1\n'
  if (file.toString('latin1', 0, magic.length) !== magic) fail('This is no Levator backup.')
  const start = magic.length + 4 + file.readUInt32BE(magic.length)
  const { vault: text, nonce } = JSON.parse(file.toString('utf8', magic.length + 4, start))
  const vault = JSON.parse(text)
  const dataKey = dataKeyOf(vault, secret)
  const key = Buffer.from(hkdfSync('sha256', dataKey, hex(nonce), 'levator backup contents v1', 32))
  const bound = createHash('sha256').update(file.subarray(0, start)).digest()
  const size = 1024 * 1024 + 16
  const parts = []
  for (let at = start, number = 0; at < file.length; at += size, number++) {
    const counter = Buffer.alloc(5)
    counter.writeUInt32BE(number)
    counter.writeUInt8(at + size >= file.length ? 1 : 0, 4)
    parts.push(unseal(key, Buffer.concat([hex(nonce), counter]), bound, file.subarray(at, at + size)))
  }
  const plain = Buffer.concat(parts)
  const end = 4 + plain.readUInt32BE(0)
  return { manifest: JSON.parse(plain.toString('utf8', 4, end)), database: plain.subarray(end), dataKey }
}

/** SQLCipher 4: each page of 4096 bytes ends in 16 bytes of IV and 64 of HMAC-SHA512. @param {Buffer} database @param {Buffer} dataKey */
const plainPages = (database, dataKey) => {
  const salt = database.subarray(0, 16)
  const macKey = pbkdf2Sync(dataKey, Buffer.from(salt.map((byte) => byte ^ 0x3a)), 2, 32, 'sha512')
  return Array.from({ length: database.length / 4096 }, (_, index) => {
    const page = database.subarray(index * 4096, (index + 1) * 4096)
    const from = index === 0 ? 16 : 0
    const number = Buffer.alloc(4)
    number.writeUInt32LE(index + 1)
    const mac = createHmac('sha512', macKey).update(page.subarray(from, 4032)).update(number).digest()
    if (!timingSafeEqual(mac, page.subarray(4032))) fail(`Page ${index + 1} of the database is damaged.`)
    const decipher = createDecipheriv('aes-256-cbc', dataKey, page.subarray(4016, 4032)).setAutoPadding(false)
    const content = Buffer.concat([decipher.update(page.subarray(from, 4016)), decipher.final()])
    return Buffer.concat([index === 0 ? Buffer.from('SQLite format 3\0') : Buffer.alloc(0), content, Buffer.alloc(80)])
  })
}

const [backup, target] = process.argv.slice(2)
if (backup === undefined || target === undefined) fail('node scripts/open-backup.mjs <backup> <new file>')
const asked = createInterface({ input: process.stdin, output: process.stderr })
const secret = await asked.question('Recovery key or passphrase: ')
asked.close()
const { manifest, database, dataKey } = openContainer(readFileSync(/** @type {string} */ (backup)), secret)
const out = openSync(/** @type {string} */ (target), 'wx', 0o600)
for (const page of plainPages(database, dataKey)) writeSync(out, page)
closeSync(out)
console.log(`${manifest.clients} clients, ${manifest.sessions} sessions, made ${manifest.madeAt}. ${target} is a plain SQLite file: delete it when you have read it.`)
