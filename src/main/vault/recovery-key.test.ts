import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AppError } from '../../shared/errors'
import { askedGroups, formatRecoveryKey, groupMatches, newRecoveryKey, parseRecoveryKey } from './recovery-key'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const sample = Buffer.from('00112233445566778899aabbccddeeff', 'hex')
const printed = formatRecoveryKey(sample)
const signs = printed.replaceAll('-', '')

const refused = (text: string): boolean => {
  try {
    parseRecoveryKey(text)
    return false
  } catch (error) {
    return error instanceof AppError && error.code === 'invalid_input' && error.fields?.['recoveryKey'] !== undefined
  }
}

describe('recovery key', () => {
  it('is printed as seven groups of four without I, L, O and U', () => {
    expect(printed).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/)
    expect(newRecoveryKey()).toHaveLength(16)
    expect(newRecoveryKey()).not.toEqual(newRecoveryKey())
  })

  it('never changes its form: what was printed once is read for ever', () => {
    expect(printed).toBe('008J-4CT4-ANK7-F24S-NAXW-SQFE-ZZ6K')
  })

  it('comes back from what was printed', () => {
    fc.assert(fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
      const key = Buffer.from(bytes)
      return parseRecoveryKey(formatRecoveryKey(key)).equals(key)
    }))
  })

  it.each([
    ['lower case', printed.toLowerCase()],
    ['no dashes', signs],
    ['spaces and line ends', ` ${printed.replaceAll('-', ' \n')} `],
    ['long dashes', printed.replaceAll('-', ' – ')],
    ['O for 0', printed.replaceAll('0', 'O')],
    ['o for 0', printed.replaceAll('0', 'o')],
    ['I for 1', printed.replaceAll('1', 'I')],
    ['l for 1', printed.replaceAll('1', 'l')],
    ['full width', Array.from(printed).map((sign) => (sign === '-' ? sign : String.fromCharCode(sign.charCodeAt(0) + 0xfee0))).join('')],
  ])('is read with %s', (_how, typed) => expect(parseRecoveryKey(typed)).toEqual(sample))

  it('catches every single wrong sign', () => {
    for (let at = 0; at < signs.length; at++) {
      for (const sign of alphabet) {
        if (sign !== signs[at]) expect(refused(signs.slice(0, at) + sign + signs.slice(at + 1))).toBe(true)
      }
    }
  })

  it('catches every swap of neighbours', () => {
    for (let at = 0; at < signs.length - 1; at++) {
      const swapped = signs.slice(0, at) + signs.charAt(at + 1) + signs.charAt(at) + signs.slice(at + 2)
      if (swapped !== signs) expect(refused(swapped)).toBe(true)
    }
  })

  it.each(['', 'ABCD', signs.slice(1), `${signs}0`, signs.replace(/.$/, 'U'), signs.replace(/.$/, '!'), '0'.repeat(28)])('refuses “%s” with what to do', (typed) =>
    expect(refused(typed)).toBe(true))

  it('asks for two different groups, any of the seven', () => {
    const seen = new Set<number>()
    for (let i = 0; i < 300; i++) {
      const [first, second] = askedGroups()
      expect(first).toBeLessThan(second)
      seen.add(first).add(second)
    }
    expect([...seen].toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6])
  })

  it('compares a typed group as it reads a whole key', () => {
    const group = printed.split('-')[2] ?? ''
    expect(groupMatches(printed, 2, ` ${group.toLowerCase()} `)).toBe(true)
    expect(groupMatches(printed, 3, group)).toBe(false)
    expect(groupMatches(printed, 7, '')).toBe(false)
  })
})
