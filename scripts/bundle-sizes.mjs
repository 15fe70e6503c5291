import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** @typedef {{ title: string, kb: number, limit: number | null }} Size Kilobytes (1,000 bytes), gzipped. */

const fontFace = /@font-face\s*\{[^}]*\}/g

/**
 * The built page, gzipped, without fonts; vocabularies are weighed apart, as JSON, and taken off the scripts that hold them.
 * @param {string} root @returns {{ firstScreen: Size, whole: Size, others: Size[] }}
 */
export const weighBundle = (root) => {
  const assets = join(root, 'out/renderer/assets')
  const files = readdirSync(assets).filter((name) => /\.(js|css)$/.test(name))
  const built = files.map((name) => /** @type {const} */ ([name, readFileSync(join(assets, name), 'utf8')]))
  const text = new Map(built.map(([name, source]) => [name, source.replace(fontFace, '')]))
  const fontFaces = built.map(([, source]) => source.match(fontFace)?.join('') ?? '').join('')
  const words = vocabularies(root)
  /** @param {Iterable<string>} names */
  const weigh = (names) => {
    const all = [...names].map((name) => text.get(name) ?? '')
    const held = words.filter(({ mark }) => all.some((source) => source.includes(mark)))
    /** @param {number[]} sizes */
    const kb = (sizes) => sizes.reduce((sum, size) => sum + size, 0) / 1000
    const vocabulary = kb(held.map(({ bytes }) => bytes))
    return { code: kb(all.map((source) => gzipSync(source).length)) - vocabulary, vocabulary }
  }
  const screen = weigh(loadedBy(readFileSync(join(root, 'out/renderer/index.html'), 'utf8'), text))
  const whole = weigh(files)
  return {
    firstScreen: { title: 'First screen (scripts and styles, vocabularies apart)', kb: screen.code, limit: 85 },
    whole: { title: 'Whole page with print page (scripts and styles, vocabularies apart)', kb: whole.code, limit: 260 },
    others: [
      { title: 'Vocabularies loaded with the first screen', kb: screen.vocabulary, limit: null },
      { title: 'Vocabularies in all', kb: whole.vocabulary, limit: null },
      { title: 'List of the fonts’ files in the styles', kb: gzipSync(fontFaces).length / 1000, limit: null },
    ],
  }
}

/**
 * What an HTML file loads at once: its scripts and styles, and what those scripts import without waiting.
 * @param {string} html @param {ReadonlyMap<string, string>} text
 */
const loadedBy = (html, text) => {
  /** @type {Set<string>} */
  const found = new Set()
  const queue = [...html.matchAll(/(?:src|href)="\.\/assets\/([^"]+)"/g)].map((match) => match[1] ?? '')
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    const source = text.get(name)
    if (source === undefined || found.has(name)) continue
    found.add(name)
    queue.push(...importsOf(source))
  }
  return found
}

/**
 * The scripts that a built script imports without waiting.
 * @param {string} source @returns {string[]}
 */
export const importsOf = (source) => [...source.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+)["'`]/g)].map((match) => match[1] ?? '')

/**
 * Each vocabulary with its gzipped size and its longest sentence, by which a script that holds it is known.
 * @param {string} root
 */
const vocabularies = (root) => {
  const folder = join(root, 'src/shared/reference')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const json = JSON.stringify(JSON.parse(readFileSync(join(folder, name), 'utf8')))
      const plain = json.match(/[A-Za-z ,]{20,}/g) ?? [json]
      return { bytes: gzipSync(json).length, mark: plain.toSorted((a, b) => b.length - a.length)[0] ?? json }
    })
}

/** @param {string} root */
export const printSizes = (root) => {
  const { firstScreen, whole, others } = weighBundle(root)
  for (const { title, kb, limit } of [firstScreen, whole, ...others]) console.error(`[build] ${title}: ${kb.toFixed(1)} KB gz${limit === null ? '' : ` (goal: at most ${limit})`}`)
}
