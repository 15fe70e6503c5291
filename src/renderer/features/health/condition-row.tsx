import { Button, TextInput } from '@mantine/core'
import { IconAlertTriangle, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ClientCondition } from '../../../shared/contract/clients'
import { conditionById, conditionLabel } from '../../../shared/reference/safety'
import { useTextDraft } from '../../ui/autosave/use-text-draft'
import { today } from '../../ui/clock'
import { DayBoxes } from '../../ui/day/day-boxes'
import { ConditionQuestions } from './condition-questions'
import classes from './health.module.css'

interface Props {
  condition: ClientCondition
  error: (field: 'note' | 'sinceOn' | 'untilOn' | 'facetId' | 'areaIds' | 'dueOn') => string | undefined
  onChange: (changes: Partial<ClientCondition>) => void
  onType: (note: string, step: string) => Promise<boolean>
  onRemove: () => void
}

/** One recorded condition: what its rules need to decide, since when, until when, and what to know about it. */
export function ConditionRow({ condition, error, onChange, onType, onRemove }: Props) {
  const { t } = useTranslation('clients')
  const note = useTextDraft(condition.note, onType)
  const over = condition.untilOn !== null && condition.untilOn < today()
  const label = conditionLabel(condition.conditionId)
  return (
    <li className={classes.row}>
      <div className={classes.rowHead}>
        <div>
          <h3 className={classes.condition} data-over={over || undefined}>
            {over ? null : <IconAlertTriangle size={20} aria-hidden />}
            {label}
            {over ? <span className={classes.over}>{t('health.over')}</span> : null}
          </h3>
          <p className={classes.ask}>{conditionById(condition.conditionId)?.ask}</p>
        </div>
        <Button
          variant="subtle"
          color="gray"
          className={classes.remove}
          leftSection={<IconTrash size={20} aria-hidden />}
          aria-label={t('health.removeOf', { name: label })}
          onClick={onRemove}
        >
          {t('remove', { ns: 'common' })}
        </Button>
      </div>
      <ConditionQuestions condition={condition} error={error} onChange={onChange} />
      <div className={classes.fields}>
        <DayBoxes
          legend={t('health.since')}
          value={condition.sinceOn}
          error={error('sinceOn')}
          {...(condition.untilOn === null ? {} : { to: condition.untilOn })}
          onDay={(sinceOn) => onChange({ sinceOn })}
        />
        <DayBoxes
          legend={t('health.until')}
          value={condition.untilOn}
          error={error('untilOn')}
          {...(condition.sinceOn === null ? {} : { from: condition.sinceOn })}
          to="2100-12-31"
          onDay={(untilOn) => onChange({ untilOn })}
        />
        <TextInput className={classes.note} label={t('health.note')} dir="auto" error={error('note')} {...note} />
      </div>
    </li>
  )
}
