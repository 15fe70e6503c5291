import { ActionIcon, Slider, Title } from '@mantine/core'
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react'
import { useEffect, useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProgressVisit } from '../../../../shared/contract/progress'
import { formatDay } from '../../../../shared/domain/days'
import { tensionOnArrival } from '../../../../shared/domain/progress'
import { shortTherapyLabel } from '../../../../shared/reference/therapies'
import { closeUp } from '../../../body/close-up'
import type { OutlineId } from '../../../body/mesh/outlines'
import card from '../progress-card.module.css'
import classes from './body.module.css'
import { visitFigureWords } from './body-words'
import { MarkedFigure } from './marked-figure'
import { busierView, isOn, marksOfVisit } from './marks'
import { VisitStrip } from './visit-strip'

/** How long each visit stands while they are played, in milliseconds. */
const standsFor = 800

/** The body at every visit with tension on arrival: chosen by the slider or a small picture, or played one after the other. */
export function BodyOverTime({ visits, outline }: { visits: readonly ProgressVisit[]; outline: OutlineId }) {
  const { t } = useTranslation('progress')
  const heading = useId()
  const drawn = useMemo(() => visits.filter((visit) => tensionOnArrival(visit).size > 0), [visits])
  const [chosen, setChosen] = useState(drawn.length - 1)
  const [playing, setPlaying] = useState(false)
  const last = drawn.length - 1
  const at = Math.min(chosen, last)
  useEffect(() => {
    if (!playing) return
    const next = setTimeout(() => {
      setChosen(Math.min(at + 1, last))
      if (at + 1 >= last) setPlaying(false)
    }, standsFor)
    return () => clearTimeout(next)
  }, [playing, at, last])
  const place = useMemo(() => {
    const regions = drawn.flatMap((visit) => [...tensionOnArrival(visit).keys()])
    const view = busierView(regions)
    return { view, zoom: closeUp([...new Set(regions)].filter(isOn(view)), view, outline) }
  }, [drawn, outline])
  const visit = drawn[at]
  if (visit === undefined) return null
  const choose = (index: number) => {
    setPlaying(false)
    setChosen(index)
  }
  const play = () => {
    if (!playing && at === last) setChosen(0)
    setPlaying(!playing)
  }
  const count = tensionOnArrival(visit).size
  return (
    <section className={card.card} aria-labelledby={heading}>
      <Title order={2} size="h3" id={heading}>
        {t('overTime.title')}
      </Title>
      <div className={classes.player}>
        <MarkedFigure
          title={
            <>
              <strong>{formatDay(visit.heldOn)}</strong> {t('overTime.visit', { number: visit.number })} · {t('figures.areas', { count })}
              <span className={classes.therapies}>{visit.therapyIds.map(shortTherapyLabel).join(', ')}</span>
            </>
          }
          marks={marksOfVisit(visit)}
          view={place.view}
          zoom={place.zoom}
          outline={outline}
          words={visitFigureWords(t, visit, place.view)}
        />
        <div className={classes.controls}>
          <ActionIcon size={44} variant="default" aria-label={t(playing ? 'overTime.pause' : 'overTime.play')} onClick={play} disabled={last === 0}>
            {playing ? <IconPlayerPause aria-hidden /> : <IconPlayerPlay aria-hidden />}
          </ActionIcon>
          <Slider
            className={classes.slider ?? ''}
            min={0}
            max={Math.max(1, last)}
            disabled={last === 0}
            value={at}
            onChange={choose}
            label={null}
            thumbLabel={t('overTime.slider')}
            thumbValueText={t('overTime.at', { on: formatDay(visit.heldOn), number: visit.number })}
          />
        </div>
        <VisitStrip visits={drawn} chosen={at} view={place.view} outline={outline} onChoose={choose} />
      </div>
      <p className={classes.quiet}>{t('overTime.reading', { n: drawn.length, visits: visits.length })}</p>
    </section>
  )
}
