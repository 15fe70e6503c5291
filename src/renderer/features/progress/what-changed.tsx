import { SegmentedControl, Title } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearch } from 'wouter'
import { formatDay } from '../../../shared/domain/days'
import { measureId } from '../../../shared/domain/progress'
import { type ChangeRow as Measure, whatChanged, type WhatChanged as Changed } from '../../../shared/domain/what-changed'
import { useOp } from '../../api/hooks'
import { Failure } from '../../ui/failure'
import { ChangeRow } from './change-row'
import { changeWords } from './change-words'
import { measureLabel, measureValue } from './measure-words'
import card from './progress-card.module.css'
import { useVisits } from './visits'
import classes from './what-changed.module.css'

type Since = 'last' | 'first'

const intoView = (element: HTMLElement | null) => element?.scrollIntoView()

/** All of the record's changes; arriving with `?at=changed` it is in sight. The latest visit against the one before, or against the first: each value on arrival, worst news not hidden. */
export function WhatChanged({ clientId }: { clientId: number }) {
  const { t } = useTranslation('progress')
  const heading = useId()
  const isAsked = new URLSearchParams(useSearch()).get('at') === 'changed'
  const { data: visits, error } = useVisits(clientId)
  const { data: practice, error: noSettings } = useOp('settings.get', {})
  const failed = error ?? noSettings
  if (failed !== null) return <Failure error={failed} />
  if (visits === undefined || practice === undefined) return null
  const changed = whatChanged(visits, practice.thresholds)
  // With nothing measured the panel above says so.
  if (changed === null) return null
  return (
    <section className={card.card} aria-labelledby={heading} ref={isAsked ? intoView : null}>
      <Title order={2} size="h3" id={heading}>
        {t('changed.title')}
      </Title>
      {changed.previous === null ? (
        <p className={classes.quiet}>{t('empty.one', { on: formatDay(changed.latest.on) })}</p>
      ) : (
        <Compared changed={changed} previous={changed.previous} />
      )}
    </section>
  )
}

function Compared({ changed, previous }: { changed: Changed; previous: Changed['first'] }) {
  const { t } = useTranslation('progress')
  const [since, setSince] = useState<Since>('last')
  const twoVisits = previous.visit === changed.first.visit
  const comparisonOf = (row: Measure) => (since === 'last' ? row.sinceLast : row.sinceFirst)
  const all = [...changed.rows, ...changed.notBoth]
  const rows = all.flatMap((row) => {
    const comparison = comparisonOf(row)
    return comparison === null ? [] : [{ row, comparison }]
  })
  const apart = all.filter((row) => comparisonOf(row) === null)
  const from = since === 'last' ? previous : changed.first
  const place = { latest: changed.latest.visit, latestOn: formatDay(changed.latest.on), from: from.visit, fromOn: formatDay(from.on) }
  return (
    <>
      {twoVisits ? null : (
        <SegmentedControl
          fullWidth
          aria-label={t('changed.since')}
          data={[
            { value: 'last', label: t('changed.sinceLast') },
            { value: 'first', label: t('changed.sinceFirst') },
          ]}
          value={since}
          onChange={(value) => setSince(value === 'first' ? 'first' : 'last')}
        />
      )}
      <p className={classes.quiet}>{t('changed.lastOn', place)}</p>
      {rows.length === 0 ? <p>{t('changed.nothing')}</p> : null}
      <ul className={classes.rows}>
        {rows.map(({ row, comparison }) => (
          <ChangeRow key={measureId(row.key)} row={row} comparison={comparison} />
        ))}
      </ul>
      {apart.length === 0 ? null : (
        <details className={classes.apart}>
          <summary>
            {t('changed.notBoth')} ({apart.length})
          </summary>
          <ul>
            {apart.map((row) => (
              <li key={measureId(row.key)}>
                <strong>{measureLabel(t, row.key)}</strong> {[...ownWords(t, row), t('changed.n', { count: row.n })].join(' · ')}
              </li>
            ))}
          </ul>
        </details>
      )}
      {changed.overall.map(({ key, given }) => (
        <p key={measureId(key)}>{t('changed.overall', { measure: measureLabel(t, key), value: measureValue(key, given.value), on: formatDay(given.on) })}</p>
      ))}
      <p className={classes.quiet}>{t('changed.noCause')}</p>
    </>
  )
}

/** What is known of a measure that was not examined at both visits: its own first and newest value, with their days. */
function ownWords(t: TFunction<'progress'>, { key, own }: Measure): string[] {
  if (own === null) return []
  return [
    t('changed.own', {
      from: measureValue(key, own.from.value),
      fromOn: formatDay(own.from.on),
      to: measureValue(key, own.to.value),
      toOn: formatDay(own.to.on),
      change: changeWords(t, key, own),
    }),
  ]
}
