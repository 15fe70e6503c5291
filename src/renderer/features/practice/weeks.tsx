import { Button, Table } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { IconChartBar, IconTable } from '@tabler/icons-react'
import { scaleBand, scaleLinear } from '@visx/scale'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Week } from '../../../shared/contract/practice'
import { formatDay } from '../../../shared/domain/days'
import { useOp } from '../../api/hooks'
import { Card } from '../../ui/card'
import { Failure } from '../../ui/failure'
import { Scroller } from '../../ui/scroller'
import classes from './practice.module.css'

const shown = 26

/** Signed sessions of each week of half a year. */
export function Weeks() {
  const { t } = useTranslation('practice')
  const [asTable, setAsTable] = useState(false)
  const { ref, width } = useElementSize()
  const { data, error } = useOp('practice.weeks', { count: shown })
  const total = (data ?? []).reduce((sum, { sessions }) => sum + sessions, 0)
  return (
    <Card
      title={t('weeks.title')}
      action={
        <Button variant="subtle" leftSection={asTable ? <IconChartBar aria-hidden /> : <IconTable aria-hidden />} onClick={() => setAsTable(!asTable)}>
          {t(asTable ? 'weeks.asChart' : 'weeks.asTable')}
        </Button>
      }
    >
      {error === null ? null : <Failure error={error} />}
      <p className={classes.quiet}>{t('weeks.total', { count: total, weeks: shown })}</p>
      <div ref={ref}>{data === undefined ? null : asTable ? <WeekTable weeks={data} /> : <Bars weeks={data} width={Math.max(320, width)} label={t('weeks.alt', { count: total, weeks: shown })} />}</div>
    </Card>
  )
}

const height = 150
const foot = 24
const head = 18

function Bars({ weeks, width, label }: { weeks: readonly Week[]; width: number; label: string }) {
  const most = Math.max(1, ...weeks.map(({ sessions }) => sessions))
  const x = scaleBand<string>({ domain: weeks.map(({ weekOn }) => weekOn), range: [0, width], padding: 0.2 })
  const y = scaleLinear<number>({ domain: [0, most], range: [0, height - foot - head] })
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the drawing is the image
    <svg className={classes.bars} width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <line className={classes.axis} x1={0} x2={width} y1={height - foot} y2={height - foot} />
      {weeks.map(({ weekOn, sessions }, index) => {
        const left = x(weekOn) ?? 0
        const middle = left + x.bandwidth() / 2
        return (
          <g key={weekOn}>
            <rect className={classes.bar} x={left} width={x.bandwidth()} y={height - foot - y(sessions)} height={y(sessions)} />
            <text className={classes.value} x={middle} y={height - foot - y(sessions) - 4}>
              {sessions}
            </text>
            {(weeks.length - 1 - index) % 5 === 0 ? (
              <text className={classes.tick} x={middle} y={height - 6} textAnchor={index === weeks.length - 1 ? 'end' : 'middle'}>
                {formatDay(weekOn).slice(0, 6)}
              </text>
            ) : null}
          </g>
        )
      })}
    </svg>
  )
}

function WeekTable({ weeks }: { weeks: readonly Week[] }) {
  const { t } = useTranslation('practice')
  return (
    <Scroller label={t('weeks.title')}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('weeks.weekOf')}</Table.Th>
            <Table.Th scope="col">{t('weeks.sessions')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {weeks.toReversed().map(({ weekOn, sessions }) => (
            <Table.Tr key={weekOn}>
              <Table.Th scope="row">{formatDay(weekOn)}</Table.Th>
              <Table.Td>{sessions}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Scroller>
  )
}
