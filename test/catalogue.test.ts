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

/** What is translated: the catalogues of papers for clients. */
const translated = ['ar', 'zh'].flatMap((language) => readdirSync(join(renderer, 'locales', language)).map((file) => [language, file] as const))

/** Each key with what is put into it; a key with plural forms stands once, with the forms of the language that are missing. */
function gaps(words: Words, language: string, path = ''): string[] {
  const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories
  const lines = Object.entries(words).flatMap(([key, value]) => {
    const base = key.replace(/_(zero|one|two|few|many|other)$/, '')
    if (typeof value !== 'string') return gaps(value, language, `${path}${key}.`)
    const put = [...new Set([...value.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name))].toSorted()
    if (base === key) return [`${path}${key} ${put.join(' ')}`]
    const missing = needed.filter((form) => words[`${base}_${form}`] === undefined)
    return key.endsWith('_other') ? [`${path}${base} plural ${put.join(' ')} ${missing.join(' ')}`] : []
  })
  return lines.toSorted()
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

  it.each(translated)('%s/%s has every key of the English file, in all plural forms of its language, with the same values put in', (language, file) => {
    const [own, english] = [language, 'en'].map((folder) => gaps(JSON.parse(readFileSync(join(renderer, 'locales', folder, file), 'utf8')) as Words, folder))
    expect(own).toEqual(english)
  })

  it('notices a missing plural form, a key too many and a value that is not put in', () => {
    const english = gaps({ n_one: '{{n}} visit', n_other: '{{n}} visits', a: 'A' }, 'en')
    expect(gaps({ n_other: '{{n}} 次', a: 'A' }, 'zh')).toEqual(english)
    expect(gaps({ n_one: '{{n}}', n_other: '{{n}}', a: 'A' }, 'ar')).not.toEqual(english)
    expect(gaps({ n_other: '次', a: 'A' }, 'zh')).not.toEqual(english)
    expect(gaps({ n_other: '{{n}} 次', a: 'A', b: 'B' }, 'zh')).not.toEqual(english)
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
