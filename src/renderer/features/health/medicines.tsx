import { Button, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClientHealth, ClientMedicine } from '../../../shared/contract/clients'
import type { Autosave } from '../../ui/autosave/use-autosave'
import { Card } from '../../ui/card'
import { useUnsent } from '../../ui/unsent'
import classes from './health.module.css'
import { MedicineRow } from './medicine-row'

/** Medicines as the client names them, with what matters about each. */
export function Medicines({ form }: { form: Autosave<ClientHealth> }) {
  const { t } = useTranslation('clients')
  const [name, setName] = useUnsent('health.medicine')
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
