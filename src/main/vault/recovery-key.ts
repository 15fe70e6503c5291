import { randomBytes, randomInt } from 'node:crypto'
import { AppError } from '../../shared/errors'

/** Crockford's base32: no I, L, O or U, so that nothing is misread from paper. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const groupCount = 7
const letters = groupCount * 4

export function newRecoveryKey(): Buffer {
  return randomBytes(16)
}

/** 128 bits and a 12-bit checksum, as seven groups of four: `4KQ0-…`. */
export function formatRecoveryKey(key: Buffer): string {
  let bits = (BigInt(`0x${key.toString('hex')}`) << 12n) | BigInt(crc12(key))
  let text = ''
  for (let i = 0; i < letters; i++) {
    text = alphabet.charAt(Number(bits & 31n)) + text
    bits >>= 5n
  }
  return (text.match(/.{4}/g) ?? []).join('-')
}

/**
 * Upper or lower case, any spaces or dashes; O is read as 0, I and L as 1.
 *
 * @throws AppError 'invalid_input' for a slip of the pen (length, foreign sign, checksum): so it is never taken for a wrong key
 */
export function parseRecoveryKey(text: string): Buffer {
  const typed = normalise(text)
  const foreign = Array.from(typed).find((sign) => !alphabet.includes(sign))
  if (foreign !== undefined) throw slip(`“${foreign}” is never part of a recovery key. Check it against your copy.`)
  if (typed.length !== letters) throw slip(`A recovery key has ${letters} letters and digits; this has ${typed.length}. Check it against your copy.`)
  const bits = Array.from(typed).reduce((sum, sign) => (sum << 5n) | BigInt(alphabet.indexOf(sign)), 0n)
  const key = Buffer.from((bits >> 12n).toString(16).padStart(32, '0'), 'hex')
  if (crc12(key) !== Number(bits & 0xfffn)) throw slip('There is a typing mistake in the recovery key. Check it group by group against your copy.')
  return key
}

/** Which two of the seven groups (counted from 0) to type back at set-up. */
export function askedGroups(): [first: number, second: number] {
  const first = randomInt(groupCount - 1)
  return [first, first + 1 + randomInt(groupCount - 1 - first)]
}

export function groupMatches(recoveryKey: string, group: number, typed: string): boolean {
  return recoveryKey.split('-')[group] === normalise(typed)
}

function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Dash}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
}

function slip(sentence: string): AppError {
  return new AppError('invalid_input', sentence, { recoveryKey: sentence })
}

/** Polynomial x¹²+x¹¹+x³+x²+x+1: every single wrong sign and every swap of neighbours is caught, for certain. */
function crc12(key: Buffer): number {
  let crc = 0xabc
  for (const byte of key) {
    crc ^= byte << 4
    for (let bit = 0; bit < 8; bit++) crc = crc & 0x800 ? ((crc << 1) ^ 0x80f) & 0xfff : (crc << 1) & 0xfff
  }
  return crc
}
