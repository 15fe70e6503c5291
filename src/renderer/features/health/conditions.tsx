import { Select } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClientCondition, ClientHealth } from '../../../shared/contract/clients'
import type { Day } from '../../../shared/domain/days'
import { fold } from '../../../shared/domain/search-fold'
import type { Autosave } from '../../ui/autosave/use-autosave'
import { Card } from '../../ui/card'
import { today } from '../../ui/clock'
import { ConditionRow } from './condition-row'
import { conditionKeys, newCondition, offeredConditions } from './conditions-view'
import classes from './health.module.css'

interface Props {
  form: Autosave<ClientHealth>
  bornOn: Day | null
}

/** Conditions that change what is safe to do; recorded ones appear on every screen of the client. */
export function Conditions({ form, bornOn }: Props) {
  const { t } = useTranslation('clients')
  const [typed, setTyped] = useState('')
  const { conditions } = form.current
  const offered = offeredConditions(conditions, bornOn)
  const keys = conditionKeys(conditions)
  const set = (list: ClientCondition[], step?: string) => form.save({ conditions: list }, step)

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
        maxDropdownHeight={320}
        nothingFoundMessage={t('health.noCondition')}
        filter={({ options, search }) => options.filter((option) => 'label' in option && fold(option.label).includes(fold(search)))}
        onChange={(conditionId) => {
          if (conditionId === null) return
          setTyped('')
          void set([newCondition(conditionId, today()), ...conditions])
        }}
      />
      {conditions.length === 0 ? <p className={classes.none}>{t('health.noConditions')}</p> : null}
      <ul className={classes.list}>
        {conditions.map((condition, index) => (
          <ConditionRow
            key={keys[index]}
            condition={condition}
            error={(field) => form.errors[`conditions.${index}.${field}`] ?? (field === 'note' ? form.errors.conditions : undefined)}
            onChange={(changes, step) => set(conditions.map((it, at) => (at === index ? { ...it, ...changes } : it)), step)}
            onRemove={() => void set(conditions.filter((_, at) => at !== index))}
          />
        ))}
      </ul>
    </Card>
  )
}
