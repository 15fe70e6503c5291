import { readdirSync, readFileSync } from 'node:fs'
import { dirname, extname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const src = join(root, 'src')

interface Source {
  /** From the project's root, with slashes. */
  path: string
  text: string
  /** What it imports: project paths from the root, or package names. */
  imports: string[]
}

function importsOf(path: string, text: string): string[] {
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].flatMap((match) => (match[1] === undefined ? [] : [match[1]]))
  return specifiers.map((specifier) =>
    specifier.startsWith('.') ? relative(root, resolve(root, dirname(path), specifier)).replaceAll('\\', '/') : specifier,
  )
}

const sources: Source[] = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && ['.ts', '.tsx'].includes(extname(entry.name)))
  .map((entry) => {
    const file = join(entry.parentPath, entry.name)
    const path = relative(root, file).replaceAll('\\', '/')
    const text = readFileSync(file, 'utf8')
    return { path, text, imports: importsOf(path, text) }
  })

const product = sources.filter((source) => !/\.test\.tsx?$/.test(source.path))

/** Import rules: files that match `from` may not import what matches `forbidden`, except the files listed. */
const boundaries: { rule: string; from: RegExp; forbidden: RegExp; except?: RegExp }[] = [
  { rule: 'shared runs anywhere: zod and itself only', from: /^src\/shared\//, forbidden: /^(?!zod$|src\/shared\/)/ },
  { rule: 'the page never imports main, preload or Node', from: /^src\/renderer\//, forbidden: /^(src\/main|src\/preload|node:|electron)/ },
  { rule: 'main never imports the page', from: /^src\/main\//, forbidden: /^(src\/renderer|react|@mantine)/ },
  { rule: 'the preload imports electron and shared types only', from: /^src\/preload\//, forbidden: /^(?!electron$|src\/shared\/)/ },
  {
    rule: 'electron stays at the edge of main',
    from: /^src\/main\//,
    forbidden: /^electron$/,
    except: /^src\/main\/((index|window|security|menu|ipc|dialogs)\.ts|pdf\/)/,
  },
  {
    rule: 'no network module anywhere',
    from: /^src\//,
    forbidden: /^(node:)?(net|http|https|http2|dgram|tls|dns|inspector)(\/|$)|^(axios|undici|ws|node-fetch)$/,
  },
  { rule: 'primitives know no feature', from: /^src\/renderer\/ui\//, forbidden: /^src\/renderer\/(features|app)/ },
  { rule: 'the body figure knows no feature', from: /^src\/renderer\/body\//, forbidden: /^src\/renderer\/(features|app)/ },
]

function violations(files: Source[], { from, forbidden, except }: (typeof boundaries)[number]): string[] {
  return files
    .filter((source) => from.test(source.path) && !(except?.test(source.path) ?? false))
    .flatMap((source) => source.imports.filter((target) => forbidden.test(target)).map((target) => `${source.path} imports ${target}`))
}

describe('import boundaries', () => {
  it.each(boundaries)('$rule', (boundary) => {
    expect(violations(product, boundary)).toEqual([])
  })

  it.each([
    ['src/shared/domain/x.ts', "import { readFileSync } from 'node:fs'"],
    ['src/renderer/features/x/y.tsx', "import { openDatabase } from '../../../main/db/open'"],
    ['src/main/clients/x.ts', "import { app } from 'electron'"],
    ['src/main/clients/x.ts', "import { connect } from 'node:net'"],
    ['src/renderer/ui/x.tsx', "import { Shell } from '../app/shell'"],
  ])('notices a breach in %s', (path, text) => {
    const file = { path, text, imports: importsOf(path, text) }
    expect(boundaries.flatMap((boundary) => violations([file], boundary))).not.toEqual([])
  })
})

describe('house rules', () => {
  it.each([
    ['fetch, sockets, beacons', /\b(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon)\s*\(/],
    ['eval', /\beval\s*\(|new Function\s*\(/],
    ['raw HTML', /dangerouslySetInnerHTML|\.innerHTML\s*=/],
    ['browser storage', /\b(localStorage|sessionStorage|indexedDB)\b/],
    ['backup by the two calls that fail or leak on an encrypted file', /\.(serialize|backup)\s*\(/],
    ['opening anything outside', /openExternal|addRecentDocument/],
    ['TODO without an end', /\b(TODO|FIXME|XXX)\b/],
    ['names of nothing', /export (default|class (?!AppError|ErrorBoundary))/],
  ])('no %s', (_name, pattern) => {
    expect(product.filter((source) => pattern.test(source.text)).map((source) => source.path)).toEqual([])
  })

  it('kebab-case files', () => {
    const odd = sources.filter((source) => !/^[a-z0-9-]+(\.test|\.module|\.d)?\.tsx?$/.test(source.path.split('/').at(-1) ?? ''))
    expect(odd.map((source) => source.path)).toEqual([])
  })

  it('no folder or file named for nothing in particular', () => {
    const vague = sources.filter((source) => /\/(utils?|helpers?|common|managers?|services?|misc)(\/|\.tsx?$)/.test(source.path))
    expect(vague.map((source) => source.path)).toEqual([])
  })

  it('no file over 400 lines', () => {
    const long = sources.filter((source) => source.text.split('\n').length > 400)
    expect(long.map((source) => source.path)).toEqual([])
  })

  it('half of the files stay under 100 lines', () => {
    const lengths = product.map((source) => source.text.split('\n').length).toSorted((a, b) => a - b)
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(100)
  })

  it('the only synchronous way to the main process is none', () => {
    expect(product.filter((source) => source.text.includes('sendSync')).map((source) => source.path)).toEqual([])
  })
})
