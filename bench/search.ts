import { findMuscles } from '../src/shared/domain/find-muscles'
import { findPoints, preparePointSearch } from '../src/shared/domain/find-points'
import { fold } from '../src/shared/domain/search-fold'
import { acupoints } from '../src/shared/reference/acupoints'
import { anatomy } from '../src/shared/reference/anatomy'
import { compare, type Comparison } from './measure'

/** One picture at 60 Hz, in milliseconds. */
const frame = 16

const pointNames = () => acupoints.points.flatMap(({ code, pinyin, pinyinTone, hanzi, hanziTraditional, english, aliases }) => [code, pinyin, pinyinTone ?? '', hanzi, hanziTraditional, english ?? '', ...aliases])
const muscleNames = () => anatomy.muscles.flatMap(({ label, latin }) => [label, latin ?? '', `left ${label}`])

/** All that stands in the field while the names are typed letter by letter, each once. */
const keysOf = (names: readonly string[]) => [...new Set(names.flatMap((name) => Array.from({ length: name.length }, (_, at) => name.slice(0, at + 1))))]

/** Every key of every name of every point and muscle: what the search answers within, beside one frame. */
export async function benchSearch(done: (comparison: Comparison) => void): Promise<void> {
  done(await perKey('point', pointNames(), findPoints, preparePointSearch))
  done(await perKey('muscle', muscleNames(), findMuscles, () => findMuscles('a')))
}

async function perKey(what: string, names: readonly string[], find: (typed: string) => readonly unknown[], prepare: () => unknown): Promise<Comparison> {
  const first = performance.now()
  prepare()
  const made = performance.now() - first
  const keys = keysOf(names)
  const plain = names.map(fold)
  const key = (round: number) => keys[(round + keys.length) % keys.length] ?? ''
  let slowest = { took: 0, key: '' }
  const comparison = await compare(
    `One key typed in the ${what} search: all ${keys.length.toLocaleString('en')} beginnings of all ${names.filter(Boolean).length.toLocaleString('en')} names`,
    [
      {
        name: 'Levator: folded, ranked, in any spelling',
        run: (round) => {
          const started = performance.now()
          find(key(round))
          const tookMs = performance.now() - started
          if (round >= 0 && tookMs > slowest.took) slowest = { took: tookMs, key: key(round) }
          return { tookMs }
        },
      },
      { name: 'plain text search in the same names', run: (round) => plain.filter((name) => name.includes(key(round))) },
    ],
    { rounds: keys.length },
  )
  const verdict = slowest.took <= frame ? 'within' : 'OVER'
  comparison.notes.push(`Slowest key of all: ${slowest.took.toFixed(2)} ms ("${slowest.key}"), ${verdict} one frame (${frame} ms). The index is made once, when the search is opened: ${made.toFixed(1)} ms.`)
  return comparison
}
