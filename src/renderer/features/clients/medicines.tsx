import { Button, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useState, type SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClientHealth, ClientMedicine } from '../../../shared/contract/clients'
import type { Autosave } from '../../ui/autosave/use-autosave'
import { useTextDraft } from '../../ui/autosave/use-text-draft'
import { Card } from '../../ui/card'
import classes from './health.module.css'

/** Medicines as the client names them, with what matters about each. */
export function Medicines({ form }: { form: Autosave<ClientHealth> }) {
  const { t } = useTranslation('clients')
  const [name, setName] = useState('')
  const { medicines } = form.current
  const set = (list: ClientMedicine[], step?: string) => form.save({ medicines: list }, step)

  const add = (event: SyntheticEvent) => {
    event.preventDefault()
    if (name.trim() === '') return
    void set([...medicines, { name, conditionId: null, note: '' }]).then((saved) => {
      if (saved) setName('')
    })
  }

  return (
    <Card title={t('health.medicines')}>
      {medicines.length === 0 ? <p className={classes.none}>{t('health.noMedicines')}</p> : null}
      <ul className={classes.list}>
        {medicines.map((medicine, index) => (
          <MedicineRow
            // The list has no ids of its own, and rows are only added at the end.
            key={`${index}-${medicines.length}`}
            medicine={medicine}
            error={(field) => form.errors[`medicines.${index}.${field}`]}
            onChange={(changes, step) => set(medicines.map((it, at) => (at === index ? { ...it, ...changes } : it)), step)}
            onRemove={() => void set(medicines.filter((_, at) => at !== index))}
          />
        ))}
      </ul>
      <form className={classes.addLine} onSubmit={add}>
        <TextInput
          className={classes.add}
          label={t('health.addMedicine')}
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          value={name}
          error={form.errors[`medicines.${medicines.length}.name`] ?? form.errors.medicines}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" leftSection={<IconPlus size={20} aria-hidden />}>
          {t('add', { ns: 'common' })}
        </Button>
      </form>
    </Card>
  )
}

interface RowProps {
  medicine: ClientMedicine
  error: (field: 'name' | 'note') => string | undefined
  onChange: (changes: Partial<ClientMedicine>, step?: string) => Promise<boolean>
  onRemove: () => void
}

function MedicineRow({ medicine, error, onChange, onRemove }: RowProps) {
  const { t } = useTranslation('clients')
  const name = useTextDraft(medicine.name, (text, step) => onChange({ name: text }, `name ${step}`))
  const note = useTextDraft(medicine.note, (text, step) => onChange({ note: text }, `note ${step}`))
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
    </li>
  )
}
