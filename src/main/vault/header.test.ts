import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../canonical-json'
import { type Header, headerIsAuthentic, headerText, parseHeader, sealHeader, type UnsealedHeader } from './header'

const dataKey = Buffer.alloc(32, 7)
const sealed = { nonce: '01'.repeat(12), wrapped: '02'.repeat(32), tag: '03'.repeat(16) }
const argon = { name: 'argon2id', memoryKiB: 65536, passes: 3, lanes: 1, salt: '04'.repeat(16) } as const
const plain: UnsealedHeader = {
  format: 'levator-vault',
  version: 1,
  dbId: '7c1f4a52-3a0e-4b7e-9a39-0d7d3a0f6f11',
  salt: '05'.repeat(16),
  kind: 'practice',
  createdAt: '2026-03-02T09:30:00.000Z',
  wraps: [
    { kind: 'passphrase', kdf: argon, ...sealed },
    { kind: 'recovery', kdf: { name: 'hkdf-sha256', salt: '06'.repeat(16) }, ...sealed },
  ],
}
const header = sealHeader(plain, dataKey)

/** A header whose checksum is right: what only somebody who knows the format can make. */
function forged(change: (copy: Record<string, unknown>) => void): string {
  const copy = JSON.parse(JSON.stringify(header)) as Record<string, unknown>
  change(copy)
  delete copy['checksum']
  return JSON.stringify({ ...copy, checksum: createHash('sha256').update(canonicalJson(copy)).digest('hex') })
}
const withKdf = (kdf: object) => forged((copy) => { copy['wraps'] = [{ kind: 'passphrase', kdf: { ...argon, ...kdf }, ...sealed }] })

describe('header', () => {
  it('comes back from its text', () => {
    expect(parseHeader(headerText(header))).toEqual(header)
    expect(parseHeader(forged(() => {}))).toEqual(header)
  })

  it('is authentic only under its own key and unchanged', () => {
    expect(headerIsAuthentic(header, dataKey)).toBe(true)
    expect(headerIsAuthentic(header, Buffer.alloc(32, 8))).toBe(false)
    expect(headerIsAuthentic({ ...header, kind: 'demo' }, dataKey)).toBe(false)
    expect(headerIsAuthentic({ ...header, wraps: header.wraps.slice(0, 1) } satisfies Header, dataKey)).toBe(false)
  })

  it.each<[string, string]>([
    ['no passes', withKdf({ passes: 0 })],
    ['less memory than its lanes need', withKdf({ memoryKiB: 8, lanes: 2 })],
    ['broken numbers', withKdf({ passes: 1.5 })],
    ['another function', withKdf({ name: 'md5' })],
    ['a short salt', withKdf({ salt: '00' })],
    ['an unknown kind', forged((copy) => { copy['kind'] = 'office' })],
    ['an extra field', forged((copy) => { copy['note'] = 'hello' })],
    ['hundreds of wraps', forged((copy) => { copy['wraps'] = Array.from({ length: 300 }, () => header.wraps[0]) })],
    ['another program’s format', forged((copy) => { copy['format'] = 'other' })],
    ['nothing', ''],
    ['no object', '[]'],
    ['null', 'null'],
  ])('with %s is damaged', (_what, text) => expect(parseHeader(text)).toBeUndefined())

  it.each<[string, string]>([
    ['2 GiB of memory', withKdf({ memoryKiB: 2 * 1024 * 1024 })],
    ['one KiB over the cap', withKdf({ memoryKiB: 1024 * 1024 + 1 })],
    ['17 passes', withKdf({ passes: 17 })],
    ['9 lanes', withKdf({ lanes: 9 })],
    ['a number beyond all numbers', withKdf({ memoryKiB: 1e300 })],
  ])('with %s asks for too much', (_what, text) => expect(parseHeader(text)).toBe('excessive'))

  it('allows the caps themselves', () => {
    expect(parseHeader(withKdf({ memoryKiB: 1024 * 1024, passes: 16, lanes: 8 }))).toBeTypeOf('object')
  })

  it('of a later version says so', () => {
    expect(parseHeader(forged((copy) => { copy['version'] = 2; copy['news'] = true }))).toBe('newer')
  })

  it('has one canonical text, whatever the order of its keys', () => {
    expect(canonicalJson({ b: [{ d: 1, c: 'é' }], a: null })).toBe('{"a":null,"b":[{"c":"é","d":1}]}')
  })
})
