import { useTranslation } from 'react-i18next'
import type { ComplaintDetails } from '../../../shared/contract/complaints'
import type { Autosave } from '../../ui/autosave/use-autosave'
import { NumberInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import classes from './complaints.module.css'

/** Sessions until the next review. */
export function PlannedSessions({ form }: { form: Autosave<ComplaintDetails> }) {
  const { t } = useTranslation('complaints')
  const saved = form.current.plannedSessions
  const [typed, setTyped] = useState<number | string>(saved ?? '')
  useEffect(() => setTyped(saved ?? ''), [saved])
  return (
    <NumberInput
      className={classes.planned}
      label={t('field.plannedSessions')}
      description={t('field.plannedHint')}
      allowDecimal={false}
      allowNegative={false}
      hideControls
      value={typed}
      error={form.errors.plannedSessions}
      onChange={setTyped}
      onBlur={() => {
        const plannedSessions = typed === '' ? null : Number(typed)
        if (plannedSessions !== saved) void form.save({ plannedSessions })
      }}
    />
  )
}
