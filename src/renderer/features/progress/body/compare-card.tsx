import { ActionIcon, Select, Title } from '@mantine/core'
import { IconArrowsExchange } from '@tabler/icons-react'
import { useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProgressVisit } from '../../../../shared/contract/progress'
import { formatDay } from '../../../../shared/domain/days'
import { differenceMap } from '../../../../shared/domain/difference-map'
import { figureVisits, tensionOnArrival, wasMeasured } from '../../../../shared/domain/progress'
import type { Thresholds } from '../../../../shared/domain/threshold'
import { closeUp } from '../../../body/close-up'
import type { OutlineId } from '../../../body/mesh/outlines'
import card from '../progress-card.module.css'
import classes from './body.module.css'
import { differenceFigureWords, differenceWords, notBothWords, visitFigureWords } from './body-words'
import { CompareTable } from './compare-table'
import { MarkedFigure } from './marked-figure'
import { busierView, isOn, marksOfDifference, marksOfVisit } from './marks'

/** Visits offered at once, newest first; the others are found by typing their day. */
const mostShown = 100

interface Props {
  visits: readonly ProgressVisit[]
  outline: OutlineId
  thresholds: Thresholds
}

/** Any two visits beside each other, first and latest to begin with: both bodies, what differs, and every value in words. */
export function CompareCard({ visits, outline, thresholds }: Props) {
  const { t } = useTranslation('progress')
  const heading = useId()
  const offered = useMemo(() => visits.filter(wasMeasured), [visits])
  const pair = figureVisits(visits)
  const [ids, setIds] = useState({ from: (pair?.first ?? offered[0])?.sessionId, to: (pair?.latest ?? offered.at(-1))?.sessionId })
  const from = offered.find(({ sessionId }) => sessionId === ids.from) ?? offered[0]
  const to = offered.find(({ sessionId }) => sessionId === ids.to) ?? offered.at(-1)
  if (from === undefined || to === undefined || offered.length < 2) return null
  const data = offered.map((visit) => ({ value: String(visit.sessionId), label: t('overTime.at', { on: formatDay(visit.heldOn), number: visit.number }) })).toReversed()
  const swap = () => setIds({ from: to.sessionId, to: from.sessionId })
  const select = (side: 'from' | 'to', value: ProgressVisit) => (
    <Select
      className={classes.choice ?? ''}
      aria-label={t(`compare.${side}`)}
      data={data}
      value={String(value.sessionId)}
      allowDeselect={false}
      searchable
      limit={mostShown}
      // Whoever picks the visit at the other end turns the two round: a visit against itself would read as unchanged.
      onChange={(id) => (id === String((side === 'from' ? to : from).sessionId) ? swap() : setIds({ from: from.sessionId, to: to.sessionId, [side]: Number(id) }))}
    />
  )
  return (
    <section className={card.card} aria-labelledby={heading}>
      <div className={classes.bar}>
        <Title order={2} size="h3" id={heading}>
          {t('compare.title')}
        </Title>
        {select('from', from)}
        <ActionIcon size={44} variant="default" aria-label={t('compare.swap')} onClick={swap}>
          <IconArrowsExchange aria-hidden />
        </ActionIcon>
        {select('to', to)}
      </div>
      <Bodies from={from} to={to} outline={outline} />
      <CompareTable from={from} to={to} thresholds={thresholds} />
    </section>
  )
}

function Bodies({ from, to, outline }: { from: ProgressVisit; to: ProgressVisit; outline: OutlineId }) {
  const { t } = useTranslation('progress')
  const map = differenceMap(from, to)
  const regions = [...new Set([...tensionOnArrival(from).keys(), ...tensionOnArrival(to).keys()])]
  if (regions.length === 0) return <p className={classes.quiet}>{t('difference.nothing')}</p>
  const view = busierView(regions)
  const shared = { view, outline, zoom: closeUp(regions.filter(isOn(view)), view, outline) }
  return (
    <>
      <div className={classes.figures}>
        <MarkedFigure title={<strong>{formatDay(from.heldOn)}</strong>} marks={marksOfVisit(from)} words={visitFigureWords(t, from, view)} {...shared} />
        <MarkedFigure title={<strong>{t('difference.title')}</strong>} marks={marksOfDifference(map)} words={differenceFigureWords(t, map, view)} {...shared} />
        <MarkedFigure title={<strong>{formatDay(to.heldOn)}</strong>} marks={marksOfVisit(to)} words={visitFigureWords(t, to, view)} {...shared} />
      </div>
      <p className={classes.counts}>{t('difference.counts', map.counts)}</p>
      <ul className={classes.words}>
        {map.compared.map((one) => (
          <li key={one.regionId}>{differenceWords(t, one)}</li>
        ))}
        {map.notBoth.map((one) => (
          <li key={one.regionId} className={classes.apart}>
            {notBothWords(t, one)}
          </li>
        ))}
      </ul>
    </>
  )
}
