import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AuditFilters } from '../../../shared/contract/audit'
import { type AuditKind, auditKinds } from '../../../shared/domain/audit-kinds'
import { fullName } from '../../../shared/domain/client-name'
import { searchLimit } from '../../../shared/domain/search-words'
import { useOp } from '../../api/hooks'
import { today } from '../../ui/clock'
import classes from './audit.module.css'
import { DayChoice } from './day-choice'

export const noFilters: AuditFilters = { clientId: null, kind: null, from: null, to: null }

interface Person {
  value: string
  label: string
}

const mostOffered = 25

/** Whose, what kind, from when to when; each can be left open. */
export function AuditFiltersBar({ filters, onChange }: { filters: AuditFilters; onChange: (filters: AuditFilters) => void }) {
  const { t } = useTranslation('audit')
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<Person | null>(null)
  const asked = { typed: typed.slice(0, searchLimit), most: mostOffered }
  const present = useOp('clients.list', { archived: false, ...asked }, { keep: true })
  const archived = useOp('clients.list', { archived: true, ...asked }, { keep: true })
  const found = [...(present.data ?? []), ...(archived.data ?? [])].map((client) => ({ value: String(client.id), label: fullName(client) || client.preferredName }))
  // Whom the field shows must be among those offered, also when other letters stand in it.
  const people = chosen === null || found.some(({ value }) => value === chosen.value) ? found : [chosen, ...found]
  const set = (changes: Partial<AuditFilters>) => onChange({ ...filters, ...changes })
  const isOpen = Object.values(filters).every((value) => value === null)
  return (
    <div className={classes.filters} role="group" aria-label={t('filter.label')}>
      <Select
        label={t('filter.person')}
        placeholder={t('filter.all')}
        data={people}
        searchable
        clearable
        filter={({ options }) => options}
        searchValue={typed}
        onSearchChange={setTyped}
        nothingFoundMessage={t('filter.nobody')}
        clearButtonProps={{ 'aria-label': t('filter.clearPerson') }}
        value={filters.clientId === null ? null : String(filters.clientId)}
        onChange={(value, person) => {
          setChosen(value === null ? null : person)
          set({ clientId: value === null ? null : Number(value) })
        }}
      />
      <Select
        label={t('filter.kind')}
        placeholder={t('filter.all')}
        data={auditKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        clearable
        clearButtonProps={{ 'aria-label': t('filter.clearKind') }}
        value={filters.kind}
        onChange={(value) => set({ kind: value as AuditKind | null })}
      />
      <DayChoice end="from" day={filters.from} latest={filters.to ?? today()} onChange={(from) => set({ from })} />
      <DayChoice end="to" day={filters.to} earliest={filters.from} latest={today()} onChange={(to) => set({ to })} />
      <Button variant="subtle" disabled={isOpen} onClick={() => onChange(noFilters)}>
        {t('filter.reset')}
      </Button>
    </div>
  )
}
