import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Size } from './report.ts'

const fontFace = /@font-face\s*\{[^}]*\}/g

/** The built page, gzipped, without fonts; vocabularies are weighed apart, as JSON, and taken off the scripts that hold them. */
export function weighBundle(root: string): Size[] {
  const assets = join(root, 'out/renderer/assets')
  const files = readdirSync(assets).filter((name) => /\.(js|css)$/.test(name))
  const built = files.map((name) => [name, readFileSync(join(assets, name), 'utf8')] as const)
  const text = new Map(built.map(([name, source]) => [name, source.replace(fontFace, '')]))
  const fontFaces = built.map(([, source]) => source.match(fontFace)?.join('') ?? '').join('')
  const words = vocabularies(root)
  const first = loadedBy(readFileSync(join(root, 'out/renderer/index.html'), 'utf8'), text)
  const weigh = (names: Iterable<string>) => {
    const all = [...names].map((name) => text.get(name) ?? '')
    const held = words.filter(({ mark }) => all.some((source) => source.includes(mark)))
    const kb = (sizes: number[]) => sizes.reduce((sum, size) => sum + size, 0) / 1000
    const vocabulary = kb(held.map(({ bytes }) => bytes))
    return { code: kb(all.map((source) => gzipSync(source).length)) - vocabulary, vocabulary }
  }
  const screen = weigh(first)
  const whole = weigh(files)
  return [
    { title: 'First screen (scripts and styles, vocabularies apart)', kb: screen.code, goal: { limit: 85, whenMissed: 'React, the component kit with the styles of all its parts, queries and translations come whole with it' } },
    { title: 'Whole page with print page (scripts and styles, vocabularies apart)', kb: whole.code, goal: { limit: 260, whenMissed: 'the kit and all its styles, calendar, zod, charts and the printed documents; nothing is split by screen yet' } },
    { title: 'Vocabularies loaded with the first screen', kb: screen.vocabulary, goal: null },
    { title: 'Vocabularies in all', kb: whole.vocabulary, goal: null },
    { title: 'List of the fonts’ files in the styles', kb: gzipSync(fontFaces).length / 1000, goal: null },
  ]
}

/** What an HTML file loads at once: its scripts and styles, and what those scripts import without waiting. */
function loadedBy(html: string, text: ReadonlyMap<string, string>): Set<string> {
  const found = new Set<string>()
  const queue = [...html.matchAll(/(?:src|href)="\.\/assets\/([^"]+)"/g)].map((match) => match[1] ?? '')
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    const source = text.get(name)
    if (source === undefined || found.has(name)) continue
    found.add(name)
    for (const match of source.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+)["'`]/g)) queue.push(match[1] ?? '')
  }
  return found
}

/** Each vocabulary with its gzipped size and its longest sentence, by which a script that holds it is known. */
function vocabularies(root: string): { bytes: number; mark: string }[] {
  const folder = join(root, 'src/shared/reference')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const json = JSON.stringify(JSON.parse(readFileSync(join(folder, name), 'utf8')))
      const plain = json.match(/[A-Za-z ,]{20,}/g) ?? [json]
      return { bytes: gzipSync(json).length, mark: plain.toSorted((a, b) => b.length - a.length)[0] ?? json }
    })
}
