import type { TFunction } from 'i18next'
import type { PracticeSettings } from '../../../shared/contract/settings'
import type { ProgressVisit } from '../../../shared/contract/progress'
import { formatDay } from '../../../shared/domain/days'
import { type MeasureKey, seriesOf } from '../../../shared/domain/progress'
import { courseOf, measuresInWords } from '../../../shared/domain/referral-letter'
import { type ChangeRow, type Comparison, whatChanged } from '../../../shared/domain/what-changed'
import { changeWords } from '../../features/progress/change-words'
import { measureAmount, measureLabel, measureValue } from '../../features/progress/measure-words'
import { kindWords } from '../../features/progress/threshold-words'
import { apart, inSentence } from './in-sentence'

export interface LetterWords {
  t: TFunction<'letter'>
  d: TFunction<'documents'>
  p: TFunction<'progress'>
}

/** What was measured, in one sentence: dates, n, and how a change stands against its threshold. Measured values only. */
export function foundWords(words: LetterWords, visits: readonly ProgressVisit[], { thresholds }: Pick<PracticeSettings, 'thresholds'>): string {
  const { t, p } = words
  const changed = whatChanged(visits, thresholds)
  if (changed === null) return visits.length === 0 ? '' : t('found.nothing')
  const rows = measuresInWords(changed)
  const clauses = rows.flatMap((row) => {
    const course = courseOf(row)
    return course === null ? onceClause(words, visits, row) : [courseClause(words, row, course)]
  })
  const opening = t(rows.some((row) => courseOf(row) !== null) ? 'found.opening' : 'found.openingOnce')
  const overall = changed.overall.map(({ key, given }) => t('found.overall', { measure: measureLabel(p, key), on: formatDay(given.on), value: measureValue(key, given.value) }))
  return [...(clauses.length === 0 ? [] : [`${opening} ${clauses.join('; ')}.`]), ...overall, t('found.noCause')].join(' ')
}

function courseClause(words: LetterWords, row: ChangeRow, course: Comparison): string {
  const { t, p } = words
  const { from, to, change } = course
  const facts = {
    measure: measureName(words, row.key),
    from: valueOf(words, row.key, from.value),
    fromOn: formatDay(from.on),
    to: valueOf(words, row.key, to.value),
    toOn: formatDay(to.on),
    n: row.n,
  }
  if (change.direction === 'same') return t('found.same', facts)
  return against(words, row, course, t('found.course', { ...facts, change: changeWords(p, row.key, course) }))
}

function against({ t, p }: LetterWords, { key, threshold }: ChangeRow, { change }: Comparison, course: string): string {
  if (threshold === null || change.meaningful === null) return t('found.noThreshold', { course })
  const facts = { course, threshold: measureAmount(key, threshold.value) }
  const stands = change.meaningful ? 'reaches' : 'below'
  if (threshold.own || threshold.published === null) return t(`found.${stands}.own`, facts)
  return t(`found.${stands}.published`, { ...facts, kind: kindWords(p, threshold.published.kind) })
}

/** Measured, but never twice in a way that can be compared: the newest value. */
function onceClause(words: LetterWords, visits: readonly ProgressVisit[], { key, n }: ChangeRow): string[] {
  const point = seriesOf(visits, key).points.findLast(({ arrival }) => arrival !== null)
  if (point === undefined || point.arrival === null) return []
  return [words.t('found.once', { measure: measureName(words, key), value: valueOf(words, key, point.arrival), on: formatDay(point.on), n })]
}

function measureName({ t, p }: LetterWords, key: MeasureKey): string {
  switch (key.kind) {
    case 'pain':
      return t('found.pain')
    case 'tension-mean':
      return t('found.tension')
    case 'activity':
      return apart(key.text)
    case 'tension':
    case 'movement':
    case 'score':
    case 'activity-mean':
      return inSentence(measureLabel(p, key))
  }
}

const top: Readonly<Partial<Record<MeasureKey['kind'], number>>> = { pain: 10, 'tension-mean': 4, tension: 4, activity: 10, 'activity-mean': 10 }

/** "7 of 10", "55°". */
function valueOf({ t }: LetterWords, key: MeasureKey, value: number): string {
  const most = top[key.kind]
  return most === undefined ? measureValue(key, value) : t('found.of', { value: measureValue(key, value), most })
}
