import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'

const packed = { latin: 'inter/files/inter-latin', arabic: 'noto-sans-arabic/files/noto-sans-arabic-arabic', chinese: 'noto-sans-sc/files/noto-sans-sc-chinese-simplified' }

/**
 * The project's own fonts as TrueType files. Both libraries read WOFF too, but unpack it again for each document: with the Chinese font
 * that takes seconds, which would be unfair to them.
 *
 * @returns name of the font → file
 */
export function unpackedFonts(): Record<string, string> {
  const folder = join(tmpdir(), 'peer-fonts')
  mkdirSync(folder, { recursive: true })
  return Object.fromEntries(
    Object.entries(packed).map(([name, path]) => {
      const file = join(folder, `${name}.ttf`)
      writeFileSync(`${file}.new`, unpack(readFileSync(join(process.cwd(), `node_modules/@fontsource/${path}-400-normal.woff`))))
      renameSync(`${file}.new`, file)
      return [name, file]
    }),
  )
}

/** Of WOFF 1: a font whose tables are packed one by one. */
function unpack(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12)
  const head = Buffer.alloc(12 + 16 * count)
  woff.copy(head, 0, 4, 8)
  head.writeUInt16BE(count, 4)
  // How far a search by halves goes: 16 times the greatest power of two in the count, its exponent, and the rest.
  const exponent = Math.floor(Math.log2(count))
  head.writeUInt16BE(16 * 2 ** exponent, 6)
  head.writeUInt16BE(exponent, 8)
  head.writeUInt16BE(16 * (count - 2 ** exponent), 10)
  const tables = [head]
  let at = head.length
  for (let entry = 0; entry < count; entry++) {
    const from = 44 + 20 * entry
    const [offset, size, length] = [woff.readUInt32BE(from + 4), woff.readUInt32BE(from + 8), woff.readUInt32BE(from + 12)]
    const data = woff.subarray(offset, offset + size)
    const table = Buffer.alloc(Math.ceil(length / 4) * 4)
    ;(size < length ? inflateSync(data) : data).copy(table)
    const to = 12 + 16 * entry
    woff.copy(head, to, from, from + 4)
    woff.copy(head, to + 4, from + 16, from + 20)
    head.writeUInt32BE(at, to + 8)
    head.writeUInt32BE(length, to + 12)
    tables.push(table)
    at += table.length
  }
  return Buffer.concat(tables)
}
