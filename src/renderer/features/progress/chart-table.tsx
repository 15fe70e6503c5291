import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatDay } from '../../../shared/domain/days'
import { isAskedOnce, isMean, type Series, type SeriesPoint } from '../../../shared/domain/progress'
import { Scroller } from '../../ui/scroller'
import { measureValue } from './measure-words'
import classes from './progress-panel.module.css'

/** The chart's twin for those who read rather than look; newest first. */
export function ChartTable({ series, points, caption }: { series: Series; points: readonly SeriesPoint[]; caption: string }) {
  const { t } = useTranslation('progress')
  const mean = isMean(series.key)
  const once = isAskedOnce(series.key)
  const cell = (value: number | null) => (value === null ? <span className={classes.missing}>{t('table.notMeasured')}</span> : measureValue(series.key, value))
  return (
    <Scroller label={caption}>
      <Table captionSide="top" stickyHeader>
        <Table.Caption>{caption}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('table.on')}</Table.Th>
            <Table.Th scope="col">{t('table.visit')}</Table.Th>
            <Table.Th scope="col">{t(once ? 'table.value' : 'table.arrival')}</Table.Th>
            {once ? null : <Table.Th scope="col">{t('table.end')}</Table.Th>}
            {mean ? <Table.Th scope="col">{t(once ? 'table.activities' : 'table.areas')}</Table.Th> : null}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {points.toReversed().map((point) => (
            <Table.Tr key={point.sessionId}>
              <Table.Th scope="row">{formatDay(point.on)}</Table.Th>
              <Table.Td>{point.visit}</Table.Td>
              <Table.Td>{cell(point.arrival)}</Table.Td>
              {once ? null : <Table.Td>{cell(point.end)}</Table.Td>}
              {mean ? <Table.Td>{point.count}</Table.Td> : null}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Scroller>
  )
}
