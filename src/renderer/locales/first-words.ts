import common from './en/common.json'
import vault from './en/vault.json'

type Words = { readonly [key: string]: string | Words }
type KeysOf<W, Before extends string = ''> = {
  [Key in keyof W & string]: W[Key] extends string ? `${Before}${Key extends `${infer Base}_${'one' | 'other'}` ? Base : Key}` : KeysOf<W[Key], `${Before}${Key}.`>
}[keyof W & string]

/** A sentence of the entrance, or `common:` and one of those that every screen uses. */
export type FirstWords = KeysOf<typeof vault> | `common:${KeysOf<typeof common>}`

/**
 * As `t` of the translation library, for the first screen, which is there before the library is: the sentence with its blanks,
 * `{{name}}`, filled, and by `count` the one of its two English forms.
 */
export function say(key: FirstWords, values: Readonly<Record<string, string | number>> = {}): string {
  const [path, words] = key.startsWith('common:') ? [key.slice('common:'.length), common] : [key, vault]
  const sentence = sentenceAt(words, path) ?? sentenceAt(words, `${path}_${values['count'] === 1 ? 'one' : 'other'}`) ?? key
  return sentence.replace(/\{\{(\w+)\}\}/g, (blank, name: string) => String(values[name] ?? blank))
}

function sentenceAt(words: Words, path: string): string | undefined {
  const found = path.split('.').reduce<string | Words | undefined>((at, key) => (typeof at === 'object' ? at[key] : undefined), words)
  return typeof found === 'string' ? found : undefined
}
