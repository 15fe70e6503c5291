import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Complaint } from '../../../shared/contract/complaints'
import { formatDay } from '../../../shared/domain/days'
import { Card } from '../../ui/card'
import { areaLabel, effectLabel, effectsByDifficulty } from './complaint-words'
import classes from './complaints.module.css'
import type { PlanProgress } from './plan-progress'

const effectsShown = 3

interface Props {
  complaint: Complaint
  progress: PlanProgress
  /** Beside others it is told more shortly: without what it affects. */
  isOneOfSeveral: boolean
}

/** A complaint in the overview: where, since when, what it hinders, where it should go and how far the plan has come. */
export function ComplaintBrief({ complaint, progress, isOneOfSeveral }: Props) {
  const { t } = useTranslation('complaints')
  const facts = [
    complaint.areaIds.map(areaLabel).join(', '),
    complaint.side === null ? '' : t(`side.${complaint.side}`),
    complaint.startedOn === null ? '' : t('since', { day: formatDay(complaint.startedOn) }),
  ].filter(Boolean)
  const effects = effectsByDifficulty(complaint.effects)
    .slice(0, effectsShown)
    .map(({ effectId, rating }) => (rating === null ? effectLabel(effectId) : t('ratedEffect', { name: effectLabel(effectId), rating })))
  const parts = [
    ['effects', isOneOfSeveral ? '' : effects.join(', ')],
    ['goal', complaint.goal],
    ['plan', complaint.plan],
  ] as const
  return (
    <Card
      title={complaint.title}
      action={
        <Link
          href={`/clients/${complaint.clientId}/complaints/${complaint.id}`}
          className={classes.link}
          aria-label={t('editOf', { title: complaint.title })}
        >
          {t('edit', { ns: 'common' })}
        </Link>
      }
    >
      <PlanLine progress={progress} />
      {facts.length === 0 ? null : <p className={classes.facts} data-short={isOneOfSeveral || undefined}>{facts.join(' · ')}</p>}
      <dl className={classes.brief} data-short={isOneOfSeveral || undefined}>
        {parts.map(([key, words]) =>
          words === '' ? null : (
            <div key={key}>
              <dt>{t(`brief.${key}`)}</dt>
              <dd dir="auto">{words}</dd>
            </div>
          ),
        )}
      </dl>
    </Card>
  )
}

/** "Visit 4 of 6 planned"; a review that is due is said plainly. */
function PlanLine({ progress: { visits, planned, isReviewDue } }: { progress: PlanProgress }) {
  const { t } = useTranslation('complaints')
  if (planned === null) return visits === 0 ? null : <p className={classes.planLine}>{t('brief.visits', { count: visits })}</p>
  return (
    <p className={classes.planLine}>
      {t(visits > planned ? 'brief.beyondPlanned' : 'brief.ofPlanned', { visits, count: planned })} {isReviewDue ? <strong className={classes.reviewDue}>{t('brief.reviewDue')}</strong> : null}
    </p>
  )
}
