import { Button, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClientMedicine } from '../../../shared/contract/clients'
import type { Autosave } from '../../ui/autosave/use-autosave'
import { Card } from '../../ui/card'
import { useUnsent } from '../../ui/unsent'
import { changedRow, type HealthRows, newRow } from './health-rows'
import classes from './health.module.css'
import { MedicineRow } from './medicine-row'

/** Medicines as the client names them, with what matters about each. */
export function Medicines({ form }: { form: Autosave<HealthRows> }) {
  const { t } = useTranslation('clients')
  const [name, setName] = useUnsent('health.medicine')
  const { medicines } = form.current
  const change = (row: string, changes: Partial<ClientMedicine>, step?: string, draft?: string) =>
    form.save(
      (newest) => {
        const changed = changedRow(newest.medicines, row, changes)
        return changed === null ? null : { medicines: changed }
      },
      step,
      draft,
    )

  const add = (event: SyntheticEvent) => {
    event.preventDefault()
    if (name.trim() === '') return
    const added = newRow({ name, conditionId: null, note: '' })
    // At once: the next one may be typed before the answer.
    setName('')
    void form.save((newest) => ({ medicines: [...newest.medicines.filter(({ row }) => row !== added.row), added] })).then((saved) => {
      if (!saved) setName((typed) => (typed === '' ? name : typed))
    })
  }

  return (
    <Card title={t('health.medicines')}>
      {medicines.length === 0 ? <p className={classes.none}>{t('health.noMedicines')}</p> : null}
      <ul className={classes.list}>
        {medicines.map((medicine, index) => {
          const { row } = medicine
          const place = `medicines.${row}`
          return (
            <MedicineRow
              key={row}
              medicine={medicine}
              error={(field) => form.errors[`${place}.${field}`] ?? form.errors[`medicines.${index}.${field}`]}
              onChange={(changes) => void change(row, changes)}
              onType={(field, text, step) => change(row, { [field]: text }, `${field} ${step}`, `${place}.${field}`)}
              onRemove={() => void form.save((newest) => ({ medicines: newest.medicines.filter((it) => it.row !== row) }))}
            />
          )
        })}
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
