import type { MeasureKey } from '../../../shared/domain/progress'
import { thresholdFor, type WhatChanged } from '../../../shared/domain/what-changed'
import { mobility, movementLabel } from '../../../shared/reference/mobility'
import { outcomes } from '../../../shared/reference/outcomes'
import { measureAmount } from '../../features/progress/measure-words'
import { Heading } from '../facts'
import type { Block } from '../pages/block'
import classes from '../sheet.module.css'
import type { SummaryWords } from './words'

/** How the figures came about, and each threshold with the study it is from. */
export function readingBlocks({ t }: SummaryWords, changed: WhatChanged | null): Block[] {
  const rows = changed === null ? [] : [...changed.rows, ...changed.notBoth].map((row) => row.key)
  const lines = [
    t('reading.arrival'),
    t('reading.gaps'),
    ...(rows.some((key) => key.kind === 'tension') ? [t('reading.tension')] : []),
    ...new Set(rows.flatMap((key) => thresholdLine(t, key) ?? [])),
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

function thresholdLine(t: SummaryWords['t'], key: MeasureKey): string | null {
  const threshold = thresholdFor(key)
  if (!threshold) return null
  const sources = key.kind === 'movement' ? mobility.sources : outcomes.sources
  return t('reading.threshold', {
    measure: key.kind === 'movement' ? movementLabel(key.movementId) : t('section.pain'),
    threshold: measureAmount(key, threshold.value),
    population: threshold.population,
    source: sources.find(({ id }) => id === threshold.source)?.citation ?? threshold.source,
  })
}
