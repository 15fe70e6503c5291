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
  // Also `import type`, `export … from`, `import()`, `require()`, `import './x.css'` and `@import` in CSS.
  const specifiers = [...text.matchAll(/(?<![-\w])(?:from|import|require)\s*\(?\s*['"]([^'"]+)['"]/g)].map(([, specifier = '']) => specifier)
  return specifiers.map((specifier) =>
    specifier.startsWith('.') ? relative(root, resolve(root, dirname(path), specifier)).replaceAll('\\', '/') : specifier,
  )
}

function filesOf(...extensions: string[]): Source[] {
  return readdirSync(src, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && extensions.includes(extname(entry.name)))
    .map((entry) => {
      const file = join(entry.parentPath, entry.name)
      const path = relative(root, file).replaceAll('\\', '/')
      const text = readFileSync(file, 'utf8')
      return { path, text, imports: importsOf(path, text) }
    })
}

const sources = filesOf('.ts', '.tsx')
const product = sources.filter((source) => !/\.test\.tsx?$/.test(source.path))
const styles = filesOf('.css')

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
    except: /^src\/main\/((index|behind|main-window|window|security|menu|ipc|dialogs|key-store)\.ts|pdf\/)/,
  },
  { rule: 'the product needs nothing of tests, host and benchmarks', from: /^src\//, forbidden: /^(test|host|bench|scripts)\// },
  { rule: 'styles import the bundled fonts only', from: /\.css$/, forbidden: /^(?!@fontsource\/)/ },
  // Another feature's record changes through a function of that feature, which knows what else must change with it.
  ...readdirSync(join(src, 'main/db/schema')).map((file) => ({
    rule: `only its own feature reads and writes the tables of ${file}`,
    from: /^src\/main\//,
    forbidden: new RegExp(`^src/main/db/schema/${file.replace('.ts', '')}$`),
    except: new RegExp(`^src/main/(db|${file.replace('.ts', '')})/`),
  })),
  { rule: 'primitives know no feature', from: /^src\/renderer\/ui\//, forbidden: /^src\/renderer\/(features|app)/ },
  {
    rule: 'what stands for kit, queries and words is for the first screen alone',
    from: /^src\/renderer\//,
    forbidden: /^src\/renderer\/(ui\/plain|api\/use-call|locales\/first-words)$/,
    except: /^src\/renderer\/(features\/vault\/(brand|welcome|unlock)|ui\/plain|app\/(app|error-boundary))\.tsx$/,
  },
  { rule: 'the body figure knows no feature', from: /^src\/renderer\/body\//, forbidden: /^src\/renderer\/(features|app)/ },
]

function violations(files: Source[], { from, forbidden, except }: (typeof boundaries)[number]): string[] {
  return files
    .filter((source) => from.test(source.path) && !(except?.test(source.path) ?? false))
    .flatMap((source) => source.imports.filter((target) => forbidden.test(target)).map((target) => `${source.path} imports ${target}`))
}

describe('import boundaries', () => {
  it.each(boundaries)('$rule', (boundary) => {
    expect(violations([...product, ...styles], boundary)).toEqual([])
  })

  it.each([
    ['src/shared/domain/x.ts', "import { readFileSync } from 'node:fs'"],
    ['src/renderer/features/x/y.tsx', "import { openDatabase } from '../../../main/db/open'"],
    ['src/main/clients/x.ts', "import { app } from 'electron'"],
    ['src/renderer/ui/x.tsx', "import { Shell } from '../app/shell'"],
    ['src/renderer/ui/x.tsx', "const load = () => import('../features/clients/client-list')"],
    ['src/main/clients/x.ts', "import type { session } from '../db/schema/sessions'"],
    ['src/renderer/features/clients/x.tsx', "import { PlainButton } from '../../ui/plain'"],
    ['src/renderer/ui/x.module.css', "@import 'https://fonts.example/inter.css';"],
  ])('notices a breach in %s', (path, text) => {
    const file = { path, text, imports: importsOf(path, text) }
    expect(boundaries.flatMap((boundary) => violations([file], boundary))).not.toEqual([])
  })
})

describe('one way', () => {
  const folderOf = (path: string) => /^src\/(?:main|renderer\/features|renderer)\/[^/]+(?=\/)/.exec(path)?.[0]

  it('no two folders import each other, directly or round a corner', () => {
    const arrows = new Map<string, Set<string>>()
    for (const { path, imports } of product) {
      const from = folderOf(path)
      const to = imports.flatMap((target) => folderOf(target) ?? []).filter((folder) => folder !== from)
      if (from !== undefined) arrows.set(from, new Set([...(arrows.get(from) ?? []), ...to]))
    }
    expect(circlesIn(arrows)).toEqual([])
  })

  it('no files need each other to be loaded', () => {
    const known = new Map(product.map(({ path }) => [path.replace(/\.tsx?$/, ''), path]))
    const arrows = product.map(({ path, text }) => {
      const loaded = importsOf(path, text.replace(/(?:import|export) type [^'"]*['"][^'"]+['"]/g, ''))
      return [path, new Set(loaded.flatMap((target) => known.get(target) ?? known.get(`${target}/index`) ?? []))] as const
    })
    expect(circlesIn(new Map(arrows))).toEqual([])
  })

  it('notices a circle', () => {
    expect(circlesIn(new Map([['a', new Set(['b'])], ['b', new Set(['c'])], ['c', new Set(['a'])], ['d', new Set(['a'])]]))).toEqual(['a', 'b', 'c'])
  })

  /** Those from which a way leads back to themselves. */
  function circlesIn(arrows: ReadonlyMap<string, ReadonlySet<string>>): string[] {
    const reached = (from: string): Set<string> => {
      const seen = new Set<string>()
      const open = [...(arrows.get(from) ?? [])]
      for (let next = open.pop(); next !== undefined; next = open.pop()) {
        if (seen.has(next)) continue
        seen.add(next)
        open.push(...(arrows.get(next) ?? []))
      }
      return seen
    }
    return [...arrows.keys()].filter((from) => reached(from).has(from))
  }
})

describe('house rules', () => {
  it.each([
    ['eval', /\beval\s*\(|new Function\s*\(/],
    ['raw HTML', /dangerouslySetInnerHTML|\.innerHTML\s*=/],
    ['browser storage', /\b(localStorage|sessionStorage|indexedDB)\b/],
    ['backup by the two calls that fail or leak on an encrypted file', /\.(serialize|backup)\s*\(/],
    ['trace in the system’s list of recent documents', /addRecentDocument/],
    ['TODO without an end', /\b(TODO|FIXME|XXX)\b/],
    ['names of nothing', /export (default|class (?!AppError|ErrorBoundary))|^(?:export )?(?:const|function|interface|type) \w+(?:Manager|Service|Helper|Utils?|DTO|Dto)\b/m],
    ['modules named by an expression', /\b(?:import|require)\s*\((?!\s*')/],
  ])('no %s', (_name, pattern) => {
    expect(product.filter((source) => pattern.test(source.text)).map((source) => source.path)).toEqual([])
  })

  it.each([
    ['left and right, which turn round in Arabic', /(?:margin|padding|border)-(?:left|right)|(?:^|[\s;{])(?:left|right)\s*:|(?:text-align|float)\s*:\s*(?:left|right)\b/m],
    ['remote addresses', /url\(\s*['"]?(?:https?:)?\/\//],
  ])('no %s in styles', (_name, pattern) => {
    expect(styles.filter((source) => pattern.test(source.text)).map((source) => source.path)).toEqual([])
  })

  it('no style without a use', () => {
    const everything = product.map(({ text }) => text).join('\n')
    const unused = styles
      .filter(({ path }) => path.endsWith('.module.css'))
      .flatMap(({ path, text }) => {
        const users = product.filter(({ imports }) => imports.includes(path)).map((source) => source.text).join('\n')
        const names = new Set([...text.replace(/\/\*[\s\S]*?\*\/|:global\([^)]*\)/g, '').matchAll(/\.(-?[a-z_][\w-]*)/gi)].map(([, name = '']) => name))
        // `classes[columns]` may be given its name by any file; `ink${grade}` uses every name that begins so.
        const beginnings = [...users.matchAll(/\[`([\w-]+)\$\{/g)].map(([, beginning = '']) => beginning)
        const isUsed = (name: string) => new RegExp(`[.'"]${name}\\b`).test(users) || (/\[[\w.]+\]/.test(users) && everything.includes(`'${name}'`)) || beginnings.some((beginning) => name.startsWith(beginning))
        return [...names].filter((name) => !isUsed(name)).map((name) => `${path} .${name}`)
      })
    expect(unused).toEqual([])
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
