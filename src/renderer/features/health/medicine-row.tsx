import { Button, Select, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ClientMedicine } from '../../../shared/contract/clients'
import { conditionLabel, medicineConditions, suggestedCondition } from '../../../shared/reference/safety'
import { useTextDraft } from '../../ui/autosave/use-text-draft'
import classes from './health.module.css'

interface Props {
  medicine: ClientMedicine
  error: (field: 'name' | 'note' | 'conditionId') => string | undefined
  onChange: (changes: Partial<ClientMedicine>) => void
  onType: (field: 'name' | 'note', text: string, step: string) => Promise<boolean>
  onRemove: () => void
}

const nothing = 'nothing'

/** One medicine; what it counts as is suggested by its name and decided by the therapist. */
export function MedicineRow({ medicine, error, onChange, onType, onRemove }: Props) {
  const { t } = useTranslation('clients')
  const name = useTextDraft(medicine.name, (text, step) => onType('name', text, step))
  const note = useTextDraft(medicine.note, (text, step) => onType('note', text, step))
  const suggested = medicine.conditionId === null ? suggestedCondition(medicine.name) : null
  // One chosen elsewhere or by another version stays in the list.
  const offered = [...new Set([...medicineConditions(), ...(medicine.conditionId === null ? [] : [medicine.conditionId])])]
  return (
    <li className={classes.medicine}>
      <TextInput label={t('health.medicine')} dir="auto" spellCheck={false} error={error('name')} {...name} />
      <TextInput label={t('health.note')} dir="auto" error={error('note')} {...note} />
      <Button
        variant="subtle"
        color="gray"
        className={classes.remove}
        leftSection={<IconTrash size={20} aria-hidden />}
        aria-label={t('health.removeOf', { name: medicine.name })}
        onClick={onRemove}
      >
        {t('remove', { ns: 'common' })}
      </Button>
      <div className={classes.counts}>
        <Select
          className={classes.countsAs}
          label={t('health.countsAs')}
          data={[{ value: nothing, label: t('health.countsAsNothing') }, ...offered.map((id) => ({ value: id, label: conditionLabel(id) }))]}
          value={medicine.conditionId ?? nothing}
          allowDeselect={false}
          error={error('conditionId')}
          onChange={(chosen) => onChange({ conditionId: chosen === nothing ? null : chosen })}
        />
        {suggested === null ? null : (
          <Button variant="light" className={classes.suggestion} leftSection={<IconPlus size={20} aria-hidden />} onClick={() => onChange({ conditionId: suggested })}>
            {t('health.suggest', { name: conditionLabel(suggested).toLowerCase() })}
          </Button>
        )}
      </div>
    </li>
  )
}
