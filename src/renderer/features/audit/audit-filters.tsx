import { Button, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { AuditFilters } from '../../../shared/contract/audit'
import { type AuditKind, auditKinds } from '../../../shared/domain/audit-kinds'
import { fullName } from '../../../shared/domain/client-name'
import { useOp } from '../../api/hooks'
import { today } from '../../ui/clock'
import classes from './audit.module.css'
import { DayChoice } from './day-choice'

export const noFilters: AuditFilters = { clientId: null, kind: null, from: null, to: null }

const mostOffered = 50

/** Whose, what kind, from when to when; each can be left open. */
export function AuditFiltersBar({ filters, onChange }: { filters: AuditFilters; onChange: (filters: AuditFilters) => void }) {
  const { t } = useTranslation('audit')
  const present = useOp('clients.list', { archived: false })
  const archived = useOp('clients.list', { archived: true })
  const people = [...(present.data ?? []), ...(archived.data ?? [])].map((client) => ({ value: String(client.id), label: fullName(client) || client.preferredName }))
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
        limit={mostOffered}
        nothingFoundMessage={t('filter.nobody')}
        clearButtonProps={{ 'aria-label': t('filter.clearPerson') }}
        value={filters.clientId === null ? null : String(filters.clientId)}
        onChange={(value) => set({ clientId: value === null ? null : Number(value) })}
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
