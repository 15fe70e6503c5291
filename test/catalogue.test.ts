import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const renderer = resolve(import.meta.dirname, '../src/renderer')
const catalogue = join(renderer, 'locales/en')

const sources = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  .filter((path) => /(?<!\.test)\.tsx?$/.test(path))
  .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(renderer, path), 'utf8') }))

type Words = { [key: string]: string | Words }

/** "areas.confirmAll" for each of its plural forms. */
const keysOf = (words: Words): string[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [key.replace(/_(zero|one|two|few|many|other)$/, '')] : keysOf(value).map((rest) => `${key}.${rest}`),
  )

/** Catalogues a file takes words from; none is named where `t` is handed in under a type of another file. */
const namespacesOf = (text: string): Set<string> => {
  const named = [...text.matchAll(/(?:useTranslation\(|TFunction<|\bns: )(\[[^\]]*\]|'[^']*')/g)].flatMap(([, list = '']) => [...list.matchAll(/'([^']+)'/g)])
  const bare = /useTranslation\(\)|i18next\.t\('[^']+'\)|TFunction[^<\w]/.test(text) ? ['common'] : []
  return new Set([...named.map(([, name = '']) => name), ...bare])
}

/** Whether `text` names the key, whole or with parts put in: `next.${kind}`. */
function names(text: string, namespace: string, key: string): boolean {
  if ([`'${key}'`, `'${namespace}:${key}'`].some((quoted) => text.includes(quoted))) return true
  return [...text.matchAll(/`((?:[\w.:-]|\$\{[^}`]*\})+)`/g)].some(([, template = '']) => {
    const fixed = template.replace(`${namespace}:`, '').split(/\$\{[^}]*\}/)
    return fixed.join('') !== '' && new RegExp(`^${fixed.map((part) => part.replaceAll('.', '\\.')).join('[\\w-]+')}$`).test(key)
  })
}

function unused(namespace: string, words: Words): string[] {
  const users = sources.filter(({ text }) => {
    const named = namespacesOf(text)
    return named.size === 0 || named.has(namespace) || text.includes(`'${namespace}:`)
  })
  return [...new Set(keysOf(words))].filter((key) => !users.some(({ text }) => names(text, namespace, key)))
}

// That a key which is used exists is a matter of types: t() takes no other.
describe('catalogue', () => {
  it.each(readdirSync(catalogue))('%s holds no words that nothing shows', (file) => {
    const words = JSON.parse(readFileSync(join(catalogue, file), 'utf8')) as Words
    expect(unused(file.replace('.json', ''), words)).toEqual([])
  })

  it('notices a key that nothing shows', () => {
    expect(unused('sessions', { next: { title: '', 'as-needed': '', nobody: { asks: '' } } })).toEqual(['next.nobody.asks'])
  })

  it('holds all words on screen and in print, but for the name of the product', () => {
    const written = sources
      .filter(({ path }) => path.endsWith('.tsx'))
      .flatMap(({ path, text }) => [
        ...[...text.matchAll(/>([^<>{}=()\n]*\p{L}{2}[^<>{}=()\n]*)<\//gu)].map(([, words = '']) => `${path}: ${words.trim()}`),
        ...[...text.matchAll(/\b(?:aria-label|alt|title|label|placeholder|description)="([^"]*\p{L}[^"]*)"/gu)].map(([, words = '']) => `${path}: ${words}`),
      ])
    expect(written.filter((place) => !place.endsWith(': Levator'))).toEqual([])
  })
})
