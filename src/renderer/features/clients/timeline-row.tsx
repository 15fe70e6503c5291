import { ActionIcon } from '@mantine/core'
import { IconChevronDown, IconChevronRight, IconPin, IconPinFilled, IconStar, IconStarFilled } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { SessionSummary } from '../../../shared/contract/sessions'
import { formatDay } from '../../../shared/domain/days'
import { therapyLabel } from '../../../shared/reference/therapies'
import { useCommand } from '../../api/hooks'
import { today } from '../../ui/clock'
import { notifyFailure } from '../../ui/failure'
import { inPlaceId } from './session-in-place'
import classes from './timeline.module.css'

interface Props {
  session: SessionSummary
  /** Where the session can be read below its line. */
  disclosure?: { isOpen: boolean; toggle: () => void }
}

/** One session on one line: press to open it, beside it what marks it and shows it in its place. */
export function TimelineRow({ session, disclosure }: Props) {
  const { t } = useTranslation('clients')
  const day = formatDay(session.heldOn)
  return (
    <div className={classes.row} data-withdrawn={session.status === 'withdrawn' || undefined}>
      {disclosure === undefined ? null : (
        <ActionIcon
          variant="subtle"
          color="gray"
          data-control="show"
          aria-expanded={disclosure.isOpen}
          aria-controls={disclosure.isOpen ? inPlaceId(session.id) : undefined}
          aria-label={t('timeline.showOf', { day, number: session.number })}
          title={t('timeline.show')}
          onClick={disclosure.toggle}
        >
          {disclosure.isOpen ? <IconChevronDown size={20} aria-hidden /> : <IconChevronRight size={20} aria-hidden className={classes.chevron} />}
        </ActionIcon>
      )}
      <Link href={`/sessions/${session.id}?from=sessions`} className={classes.open} data-control="open">
        <span className={classes.number}>{session.status === 'withdrawn' ? '' : session.number}</span>
        <span className={classes.day}>
          <span>{day}</span>
          {session.status === 'signed' ? null : <span className={classes.mark}>{t(session.amending ? 'timeline.amending' : `timeline.${session.status}`)}</span>}
          {session.heldOn > today() ? <span className={classes.mark}>{t('timeline.future')}</span> : null}
        </span>
        <span className={classes.what}>
          <span>{session.therapyIds.map(therapyLabel).join(', ') || t('today.noTherapy')}</span>
          {session.excerpt === '' ? null : <bdi className={classes.excerpt}>{session.excerpt}</bdi>}
        </span>
        <span className={classes.figures}>
          <PainFigure pain={session.pain} />
          <span className={classes.none}>{t('timeline.areas', { count: session.areaCount })}</span>
        </span>
      </Link>
      <Flag session={session} flag="starred" />
      <Flag session={session} flag="pinned" />
    </div>
  )
}

const icons = { starred: [IconStar, IconStarFilled], pinned: [IconPin, IconPinFilled] } as const

function Flag({ session, flag }: { session: SessionSummary; flag: 'starred' | 'pinned' }) {
  const { t } = useTranslation('clients')
  const set = useCommand('sessions.flag')
  const isOn = session[flag]
  const Icon = icons[flag][isOn ? 1 : 0]
  return (
    <ActionIcon
      variant="subtle"
      color={isOn ? 'teal' : 'gray'}
      data-control={flag}
      aria-pressed={isOn}
      aria-label={t(`timeline.${flag}Of`, { day: formatDay(session.heldOn), number: session.number })}
      title={t(`timeline.${flag}`)}
      onClick={() => set.mutate({ id: session.id, [flag]: !isOn }, { onError: notifyFailure })}
    >
      <Icon size={20} aria-hidden />
    </ActionIcon>
  )
}

/** A value only carried over, or never taken, is not a measurement and says so. */
export function PainFigure({ pain }: Pick<SessionSummary, 'pain'>) {
  const { t } = useTranslation('clients')
  const arrival = pain.carriedOn !== null ? null : pain.arrival
  if (arrival === null && pain.end === null) {
    return <span className={classes.none}>{t(pain.carriedOn !== null ? 'timeline.painCarried' : 'timeline.painNone')}</span>
  }
  const words = (value: number | null) => value ?? '–'
  return (
    <span className={classes.figure}>
      {t('timeline.pain')} <b>{words(arrival)}</b> <span aria-label={t('timeline.to')}>→</span> <b>{words(pain.end)}</b>
    </span>
  )
}
