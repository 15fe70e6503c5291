import { useTranslation } from 'react-i18next'
import { addDays, type Day } from '../../../shared/domain/days'
import { dueOnFrom, weeksPregnant } from '../../../shared/domain/pregnancy'
import { today } from '../../ui/clock'
import { DayBoxes } from '../../ui/day/day-boxes'
import { NumberField } from '../../ui/number-field'
import classes from './health.module.css'

interface Props {
  dueOn: Day | null
  error: string | undefined
  onChange: (dueOn: Day | null) => void
}

/** How far a pregnancy is: by the due date, or by the weeks today, from which the date follows. The date is what is kept. */
export function Weeks({ dueOn, error, onChange }: Props) {
  const { t } = useTranslation('clients')
  const weeks = weeksPregnant(dueOn, today())
  return (
    <div className={classes.question}>
      <div className={classes.weeks}>
        <DayBoxes legend={t('health.dueOn')} value={dueOn} error={error} from={addDays(today(), -366)} to={addDays(today(), 294)} onDay={onChange} />
        <NumberField
          className={classes.weekNumber}
          label={t('health.weeks')}
          name={t('health.weeks')}
          value={weeks}
          min={0}
          max={42}
          whole
          rangeMessage={t('health.weeksRange')}
          onChange={(typed) => onChange(typed === null ? null : dueOnFrom(typed, today()))}
        />
      </div>
      <p className={classes.ask} role="status">
        {weeks === null ? t(dueOn === null ? 'health.weeksMissing' : 'health.weeksOver') : t('health.week', { count: weeks })}
      </p>
    </div>
  )
}
