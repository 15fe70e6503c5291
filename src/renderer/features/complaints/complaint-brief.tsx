import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Complaint } from '../../../shared/contract/complaints'
import { formatDay } from '../../../shared/domain/days'
import { Card } from '../../ui/card'
import { areaLabel, causeLabel, effectLabel, effectsByDifficulty } from './complaint-words'
import classes from './complaints.module.css'

const effectsShown = 3

/** A complaint in the overview: where, since when, what it hinders, where it should go. */
export function ComplaintBrief({ complaint }: { complaint: Complaint }) {
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
    ['causes', complaint.causeIds.map(causeLabel).join(', ')],
    ['effects', effects.join(', ')],
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
      {facts.length === 0 ? null : <p className={classes.quiet}>{facts.join(' · ')}</p>}
      <dl className={classes.brief}>
        {parts.map(([key, words]) =>
          words === '' ? null : (
            <div key={key}>
              <dt>{t(`brief.${key}`)}</dt>
              <dd dir="auto">{words}</dd>
            </div>
          ),
        )}
        {complaint.plannedSessions === null ? null : (
          <div>
            <dt>{t('brief.planned')}</dt>
            <dd>{t('plannedCount', { count: complaint.plannedSessions })}</dd>
          </div>
        )}
      </dl>
    </Card>
  )
}
