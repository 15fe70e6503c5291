import { Select } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClientCondition } from '../../../shared/contract/clients'
import type { Day } from '../../../shared/domain/days'
import { fold } from '../../../shared/domain/search-fold'
import type { Autosave } from '../../ui/autosave/use-autosave'
import { Card } from '../../ui/card'
import { today } from '../../ui/clock'
import { ConditionRow } from './condition-row'
import { newCondition, offeredConditions } from './conditions-view'
import { changedRow, type HealthRows, newRow, type Row } from './health-rows'
import classes from './health.module.css'

interface Props {
  form: Autosave<HealthRows>
  bornOn: Day | null
}

/** Conditions that change what is safe to do; recorded ones appear on every screen of the client. */
export function Conditions({ form, bornOn }: Props) {
  const { t } = useTranslation('clients')
  const [typed, setTyped] = useState('')
  const { conditions } = form.current
  const offered = offeredConditions(conditions, bornOn)
  const change = (row: string, changes: Partial<ClientCondition>, step?: string, draft?: string) =>
    form.save(
      (newest) => {
        const changed = changedRow(newest.conditions, row, changes)
        return changed === null ? null : { conditions: changed }
      },
      step,
      draft,
    )
  const add = (added: Row<ClientCondition>) =>
    form.save((newest) => ({ conditions: [added, ...newest.conditions.filter(({ row }) => row !== added.row)] }))

  return (
    <Card title={t('health.conditions')}>
      <p className={classes.hint}>{t('health.conditionsHint')}</p>
      <Select
        className={classes.add}
        label={t('health.addCondition')}
        placeholder={t('health.searchCondition', { count: offered.length })}
        leftSection={<IconSearch size={20} aria-hidden />}
        data={offered.map(({ id, label, again }) => ({ value: id, label: again ? t('health.another', { name: label }) : label }))}
        searchable
        searchValue={typed}
        onSearchChange={setTyped}
        value={null}
        error={form.errors['conditions']}
        maxDropdownHeight={320}
        nothingFoundMessage={t('health.noCondition')}
        filter={({ options, search }) => options.filter((option) => 'label' in option && fold(option.label).includes(fold(search)))}
        onChange={(conditionId) => {
          if (conditionId === null) return
          setTyped('')
          void add(newRow(newCondition(conditionId, today())))
        }}
      />
      {conditions.length === 0 ? <p className={classes.none}>{t('health.noConditions')}</p> : null}
      <ul className={classes.list}>
        {conditions.map((condition, index) => {
          const { row } = condition
          const place = `conditions.${row}`
          return (
            <ConditionRow
              key={row}
              condition={condition}
              error={(field) => form.errors[`${place}.${field}`] ?? form.errors[`conditions.${index}.${field}`] ?? (field === 'note' ? form.errors.conditions : undefined)}
              onChange={(changes) => void change(row, changes)}
              onType={(note, step) => change(row, { note }, step, `${place}.note`)}
              onRemove={() => void form.save((newest) => ({ conditions: newest.conditions.filter((it) => it.row !== row) }))}
            />
          )
        })}
      </ul>
    </Card>
  )
}
