import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session } from '../../../shared/contract/sessions'
import { detailsBesideCups } from '../../../shared/domain/cup-record'
import { type Day, formatDay } from '../../../shared/domain/days'
import { detailLines } from '../../../shared/domain/detail-words'
import { noteFields } from '../../../shared/domain/note-fields'
import { therapyById, therapyLabel } from '../../../shared/reference/therapies'
import { BodyFigure } from '../../body/body-figure'
import { sessionStamps, sessionStrokes } from '../../body/marks/session-marks'
import { useOp } from '../../api/hooks'
import { marksOf } from './areas-view'
import { SignedConsent } from './consent/signed-consent'
import { SignedCups } from './cups/signed-cups'
import { SignedFunction } from './function/signed-function'
import { SignedMarks } from './marks/signed-marks'
import { SignedPoints } from './points/signed-points'
import { SignedSafety } from './safety/signed-safety'
import { SignedAreas } from './signed-areas'
import { SignedMovements } from './signed-movements'
import { Block } from './signed-parts'
import { Addenda, WithdrawnNotice } from './versions/beside-note'
import classes from './signed.module.css'
import { SignedWork } from './work/signed-work'

type Value = number | null

/** All that a signed session holds, in reading order; what is empty is left out. */
export function SignedContent({ session }: { session: Session }) {
  const { t } = useTranslation('sessions')
  const { content } = session
  const outline = useOp('clients.get', { id: session.clientId }).data?.figure ?? 'neutral'
  const shownMarks = useMemo(() => ({ marks: marksOf(content.areas), stamps: sessionStamps(content), strokes: sessionStrokes(content.strokes) }), [content])
  const figure = { outline, ...shownMarks }
  const shown = (value: Value) => (value === null ? t('signed.notScored') : String(value))
  const arrival = (value: Value, carriedOn: Day | null) =>
    value === null || carriedOn === null ? shown(value) : t('signed.carried', { value, day: formatDay(carriedOn) })
  return (
    <div className={classes.layout} data-withdrawn={session.status === 'withdrawn' || undefined}>
      <WithdrawnNotice session={session} />
      <div className={classes.figures}>
        <BodyFigure view="front" {...figure} readOnly />
        <BodyFigure view="back" {...figure} readOnly />
      </div>
      <div className={classes.content}>
        <SignedConsent session={session} />
        <SignedAreas areas={content.areas} />
        {content.pain.arrival === null && content.pain.end === null ? null : (
          <Block title={t('signed.pain')}>
            {t('moment.arrival')} {arrival(content.pain.arrival, content.pain.carriedOn)} · {t('moment.end')} {shown(content.pain.end)}
          </Block>
        )}
        <SignedMovements movements={content.movements} />
        <SignedFunction activities={content.activities} scores={content.scores} />
        {content.therapies.map((entry) => (
          <Block key={entry.therapyId} title={therapyLabel(entry.therapyId)}>
            {detailLines(therapyById(entry.therapyId)?.groups ?? [], detailsBesideCups(content, entry).details, { yes: t('details.yes'), no: t('details.no') }).map((line) => (
              <p key={line.id} className={classes.line}>
                <span className={classes.lineLabel}>{line.label}</span> <bdi>{line.text}</bdi>
              </p>
            ))}
          </Block>
        ))}
        <SignedWork work={content.work} />
        <SignedMarks content={content} />
        <SignedCups content={content} />
        <SignedPoints content={content} />
        <SignedSafety session={session} />
        {noteFields.map((note) =>
          content.notes[note] === '' ? null : (
            <Block key={note} title={t(`notes.${note}`)}>
              <p className={classes.text} dir="auto">
                {content.notes[note]}
              </p>
            </Block>
          ),
        )}
        {content.nextVisit === null ? null : (
          <Block title={t('signed.next')}>
            {content.nextVisit.kind === 'weeks' ? t('next.weeks', { count: content.nextVisit.weeks }) : t(`next.${content.nextVisit.kind}`)}
          </Block>
        )}
        <Addenda session={session} />
      </div>
    </div>
  )
}
