import { Button, Table } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '../../../shared/domain/days'
import { isAskedOnce, isMean, measureId, type Series, type SeriesPoint } from '../../../shared/domain/progress'
import { Scroller } from '../../ui/scroller'
import { measureLabel, measureValue } from './measure-words'
import classes from './progress-panel.module.css'
import { therapyNames } from './therapy-lanes'

interface Props {
  /** All of the same visits. */
  series: readonly Series[]
  isShown: (point: SeriesPoint) => boolean
  caption: string
}

/** Rows drawn at once: a long table is read from the newest visit on, and the rest is one press away. */
const rowsAtOnce = 200

/** The twin of one chart, or of several above each other, for those who read rather than look; newest first. */
export function ChartTable({ series, isShown, caption }: Props) {
  const { t } = useTranslation('progress')
  const [most, setMost] = useState(rowsAtOnce)
  const visits = (series[0]?.points ?? []).map((point, index) => ({ point, index })).filter(({ point }) => isShown(point)).toReversed()
  const columns = series.map((one) => ({ one, cells: columnsOf(t, one) }))
  const several = series.length > 1
  return (
    <Scroller label={caption}>
      <Table captionSide="top" stickyHeader className={classes.visits ?? ''}>
        <Table.Caption>{caption}</Table.Caption>
        <Table.Thead>
          {several ? (
            <Table.Tr>
              <Table.Td colSpan={3} />
              {columns.map(({ one, cells }) => (
                <Table.Th key={measureId(one.key)} scope="colgroup" colSpan={cells.length} className={classes.group ?? ''}>
                  {measureLabel(t, one.key)} <span className={classes.quiet}>{t('table.n', { n: visits.filter(({ index }) => (one.points[index]?.arrival ?? null) !== null).length })}</span>
                </Table.Th>
              ))}
            </Table.Tr>
          ) : null}
          <Table.Tr>
            <Table.Th scope="col">{t('table.on')}</Table.Th>
            <Table.Th scope="col">{t('table.visit')}</Table.Th>
            <Table.Th scope="col">{t('table.therapies')}</Table.Th>
            {columns.flatMap(({ one, cells }) =>
              cells.map(({ id, label }, place) => (
                <Table.Th key={`${measureId(one.key)} ${id}`} scope="col" className={several && place === 0 ? (classes.group ?? '') : ''}>
                  {label}
                </Table.Th>
              )),
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {visits.slice(0, most).map(({ point, index }) => (
            <Table.Tr key={point.sessionId}>
              <Table.Th scope="row">{formatDay(point.on)}</Table.Th>
              <Table.Td>{point.visit}</Table.Td>
              <Table.Td>{therapyNames(point.therapyIds) ?? t('table.noTherapy')}</Table.Td>
              {columns.flatMap(({ one, cells }) =>
                cells.map(({ id, valueOf }, place) => {
                  const value = valueOf(one.points[index] ?? point)
                  return (
                    <Table.Td key={`${measureId(one.key)} ${id}`} className={several && place === 0 ? (classes.group ?? '') : ''}>
                      {value ?? <span className={classes.missing}>{t('table.notMeasured')}</span>}
                    </Table.Td>
                  )
                }),
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {visits.length > most ? (
        <Button variant="subtle" onClick={() => setMost(most + rowsAtOnce)}>
          {t('table.more', { count: visits.length - most })}
        </Button>
      ) : null}
    </Scroller>
  )
}

interface Column {
  id: string
  label: string
  /** Null = not measured. */
  valueOf: (point: SeriesPoint) => string | null
}

/** Arrival and end, or the one value of what is asked once; of a mean also how many values it is of. */
function columnsOf(t: TFunction<'progress'>, { key }: Series): Column[] {
  const once = isAskedOnce(key)
  const value = (which: 'arrival' | 'end') => (point: SeriesPoint) => (point[which] === null ? null : measureValue(key, point[which]))
  return [
    { id: 'arrival', label: t(once ? 'table.value' : 'table.arrival'), valueOf: value('arrival') },
    ...(once ? [] : [{ id: 'end', label: t('table.end'), valueOf: value('end') }]),
    ...(isMean(key) ? [{ id: 'count', label: t(once ? 'table.activities' : 'table.areas'), valueOf: ({ count }: SeriesPoint) => String(count) }] : []),
  ]
}
