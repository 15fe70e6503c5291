import { SegmentedControl, Table } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Outcome } from '../../../shared/contract/practice'
import { enoughSessions } from '../../../shared/domain/what-helped'
import { areaById } from '../../../shared/reference/anatomy'
import { causeById } from '../../../shared/reference/causes'
import { useOp } from '../../api/hooks'
import { Card } from '../../ui/card'
import { Failure } from '../../ui/failure'
import { Scroller } from '../../ui/scroller'
import classes from './practice.module.css'

type By = 'area' | 'cause'

/** Complaints by site or by what clients link them to: first against latest measurement, with every n. */
export function Outcomes() {
  const { t } = useTranslation('practice')
  const [by, setBy] = useState<By>('area')
  const { data, error } = useOp('practice.outcomes', { by })
  return (
    <Card
      title={t('outcomes.title')}
      action={
        <SegmentedControl
          aria-label={t('outcomes.by')}
          data={[
            { value: 'area', label: t('outcomes.area') },
            { value: 'cause', label: t('outcomes.cause') },
          ]}
          value={by}
          onChange={(value) => setBy(value)}
        />
      }
    >
      {error === null ? null : <Failure error={error} />}
      {data?.outcomes.length === 0 ? <p className={classes.quiet}>{t('outcomes.none')}</p> : null}
      {data === undefined || data.outcomes.length === 0 ? null : (
        <>
          <Scroller label={t('outcomes.title')}>
            <Table className={classes.figures ?? ''}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th scope="col">{t(`outcomes.${by}`)}</Table.Th>
                  <Table.Th scope="col">{t('outcomes.complaints')}</Table.Th>
                  <Table.Th scope="col">{t('outcomes.pain')}</Table.Th>
                  {data.threshold === null ? null : <Table.Th scope="col">{t('outcomes.beyond', { threshold: data.threshold })}</Table.Th>}
                  <Table.Th scope="col">{t('outcomes.tension')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {data.outcomes.map((outcome) => (
                  <Row key={outcome.subjectId} by={by} outcome={outcome} withThreshold={data.threshold !== null} />
                ))}
              </Table.Tbody>
            </Table>
          </Scroller>
          <p className={classes.quiet}>{t('outcomes.reading')}</p>
        </>
      )}
    </Card>
  )
}

function Row({ by, outcome, withThreshold }: { by: By; outcome: Outcome; withThreshold: boolean }) {
  const { t } = useTranslation('practice')
  const { subjectId, pain, tension } = outcome
  const label = (by === 'area' ? areaById(subjectId) : causeById(subjectId))?.label ?? subjectId
  const few = (n: number) => n < enoughSessions || undefined
  return (
    <Table.Tr>
      <Table.Th scope="row">{label}</Table.Th>
      <Table.Td>{outcome.complaints}</Table.Td>
      <Table.Td data-few={few(pain.n)}>
        <Course {...pain} />
      </Table.Td>
      {withThreshold ? <Table.Td data-few={few(pain.n)}>{pain.n === 0 ? '–' : t('outcomes.counts', { less: pain.less, more: pain.more, rest: pain.n - pain.less - pain.more })}</Table.Td> : null}
      <Table.Td data-few={few(tension.n)}>
        <Course {...tension} />
      </Table.Td>
    </Table.Tr>
  )
}

function Course({ n, first, latest }: { n: number; first: number | null; latest: number | null }) {
  const { t } = useTranslation('practice')
  if (first === null || latest === null) return '–'
  return (
    <>
      {t('outcomes.course', { first: first.toFixed(1), latest: latest.toFixed(1) })} <span className={classes.n}>{t('outcomes.n', { n })}</span>
    </>
  )
}
