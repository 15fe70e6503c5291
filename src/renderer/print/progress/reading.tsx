import type { ChangeRow, WhatChanged } from '../../../shared/domain/what-changed'
import { movementLabel } from '../../../shared/reference/mobility'
import { measureAmount, measureLabel } from '../../features/progress/measure-words'
import { kindWords } from '../../features/progress/threshold-words'
import { Heading } from '../facts'
import type { Block } from '../pages/block'
import classes from '../sheet.module.css'
import type { SummaryWords } from './words'

/** How the figures came about, and each threshold with the study it is from. */
export function readingBlocks(words: SummaryWords, changed: WhatChanged | null): Block[] {
  const { t } = words
  const rows = changed === null ? [] : [...changed.rows, ...changed.notBoth]
  const lines = [
    t('reading.arrival'),
    t('reading.gaps'),
    ...(rows.some(({ key }) => key.kind === 'tension') ? [t('reading.tension')] : []),
    ...thresholdLines(words, rows),
    t('reading.cause'),
  ]
  return [
    { kind: 'whole', id: 'reading-heading', node: <Heading>{t('section.reading')}</Heading>, keepWithNext: true },
    ...lines.map((line, index): Block => ({
      kind: 'whole',
      id: `reading-${index}`,
      node: <p className={classes.reading}>{line}</p>,
      keepWithNext: index < lines.length - 1,
    })),
  ]
}

/** The figures that changes are held against, each once, with the people it was found in and its source. */
export const thresholdLines = (words: SummaryWords, rows: readonly ChangeRow[]): string[] => [...new Set(rows.flatMap((row) => thresholdLine(words, row) ?? []))]

function thresholdLine({ t, p }: SummaryWords, { key, threshold }: ChangeRow): string | null {
  if (!threshold) return null
  const measure = measureOf({ t, p }, key)
  const { value, own, published } = threshold
  if (own || published === null) return t('reading.ownThreshold', { measure, threshold: measureAmount(key, value) })
  const { kind, population, source } = published
  return t('reading.threshold', { measure, threshold: measureAmount(key, value), kind: kindWords(p, kind), population, source })
}

/** Sides of a movement and activities share a threshold: it is named once. */
function measureOf({ t, p }: SummaryWords, key: ChangeRow['key']): string {
  switch (key.kind) {
    case 'movement':
      return movementLabel(key.movementId)
    case 'pain':
      return t('section.pain')
    case 'activity':
    case 'activity-mean':
      return t('function.psfs')
    case 'score':
    case 'tension':
    case 'tension-mean':
      return measureLabel(p, key)
  }
}
