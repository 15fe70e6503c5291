import { Button, Table, VisuallyHidden } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '../../../shared/domain/days'
import type { Series, SeriesPoint } from '../../../shared/domain/progress'
import { Scroller } from '../../ui/scroller'
import classes from './progress-panel.module.css'
import { type Column, columnsOf, columnTogether } from './table-columns'
import { therapyNames } from './therapy-lanes'

interface Props {
  /** All of the same visits. */
  series: readonly [Series, ...Series[]]
  /** As one of several measures, even if it is the only one. */
  together: boolean
  isShown: (point: SeriesPoint) => boolean
  caption: string
}

/** Rows drawn at once: a long table is read from the newest visit on, and the rest is one press away. */
const rowsAtOnce = 200

/** The twin of one chart, or of several above each other, for those who read rather than look; newest first. */
export function ChartTable({ series, together, isShown, caption }: Props) {
  const { t } = useTranslation('progress')
  const [most, setMost] = useState(rowsAtOnce)
  const [first] = series
  const columns = together ? series.map((one) => columnTogether(t, one, isShown)) : columnsOf(t, first)
  const visits = first.points.map((point, index) => ({ point, index })).filter(({ point }) => isShown(point)).toReversed()
  return (
    <Scroller label={caption}>
      <Table captionSide="top" stickyHeader className={classes.visits ?? ''}>
        <Table.Caption>{caption}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('table.on')}</Table.Th>
            <Table.Th scope="col">{t('table.visit')}</Table.Th>
            <Table.Th scope="col">{t('table.therapies')}</Table.Th>
            {columns.map(({ id, label, detail }) => (
              <Table.Th key={id} scope="col">
                {label} {detail === null ? null : <span className={classes.quiet}>{detail}</span>}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {visits.slice(0, most).map(({ point, index }) => (
            <Table.Tr key={point.sessionId}>
              <Table.Th scope="row">{formatDay(point.on)}</Table.Th>
              <Table.Td>{point.visit}</Table.Td>
              <Table.Td>{therapyNames(point.therapyIds) ?? t('table.noTherapy')}</Table.Td>
              {columns.map((column) => (
                <Table.Td key={column.id}>
                  <Value of={column} point={column.points[index] ?? point} />
                </Table.Td>
              ))}
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

function Value({ of: { valueOf, wordsOf }, point }: { of: Column; point: SeriesPoint }) {
  const { t } = useTranslation('progress')
  const value = valueOf(point)
  if (value === null) return <span className={classes.missing}>{t('table.notMeasured')}</span>
  if (wordsOf === null) return value
  return (
    <>
      <span aria-hidden>{value}</span>
      <VisuallyHidden>{wordsOf(point)}</VisuallyHidden>
    </>
  )
}
