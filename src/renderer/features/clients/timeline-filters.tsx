import { Button, Menu, TextInput } from '@mantine/core'
import { IconChevronDown, IconSearch, IconStar, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { searchLimit } from '../../../shared/domain/search-words'
import type { SessionSummary } from '../../../shared/contract/sessions'
import { areaById } from '../../../shared/reference/anatomy'
import { therapyLabel } from '../../../shared/reference/therapies'
import { useOp } from '../../api/hooks'
import { type FilterChoice, filterChoices, isFiltering, noFilter, type TimelineFilter } from './filter-timeline'
import classes from './timeline-filters.module.css'

interface Props {
  clientId: number
  sessions: readonly SessionSummary[]
  /** Whether these are all: only then their number is said. */
  isWhole: boolean
  filter: TimelineFilter
  found: ReadonlySet<number> | null
  /** How many sessions the filter leaves. */
  shown: number
  onChange: (changes: Partial<TimelineFilter>) => void
}

const areaLabel = (id: string) => areaById(id)?.label ?? id

/** By what the timeline can be narrowed; what it is narrowed by stands below, to be taken away one by one or at once. */
export function TimelineFilters({ clientId, sessions, isWhole, filter, found, shown, onChange }: Props) {
  const { t } = useTranslation('clients')
  const complaints = useOp('complaints.ofClient', { clientId })
  const choices = filterChoices(sessions, filter, found)
  const complaintLabel = (id: number) => complaints.data?.find((complaint) => complaint.id === id)?.title ?? ''
  const { therapyId, areaId, complaintId, isStarred } = filter
  return (
    <div className={classes.filters}>
      <div className={classes.bar} role="group" aria-label={t('filter.label')}>
        <TextInput
          className={classes.text}
          dir="auto"
          aria-label={t('filter.text')}
          placeholder={t('filter.text')}
          leftSection={<IconSearch size={20} aria-hidden />}
          autoComplete="off"
          spellCheck={false}
          maxLength={searchLimit}
          value={filter.text}
          onChange={(event) => onChange({ text: event.currentTarget.value })}
          onKeyDown={(event) => event.key === 'Escape' && onChange({ text: '' })}
        />
        <Choose name={t('filter.therapy')} choices={choices.therapies} labelOf={therapyLabel} onChoose={(id) => onChange({ therapyId: id })} />
        <Choose name={t('filter.area')} choices={choices.areas} labelOf={areaLabel} onChoose={(id) => onChange({ areaId: id })} />
        <Choose name={t('filter.complaint')} choices={choices.complaints} labelOf={complaintLabel} onChoose={(id) => onChange({ complaintId: id })} />
        <Button
          variant={isStarred ? 'light' : 'default'}
          aria-pressed={isStarred}
          leftSection={<IconStar size={18} aria-hidden />}
          onClick={() => onChange({ isStarred: !isStarred })}
        >
          {isWhole ? t('filter.starred', { count: choices.starred }) : t('timeline.starred')}
        </Button>
      </div>
      {isFiltering(filter) ? (
        <div className={classes.chosen}>
          <span role="status">{t('filter.shown', { count: sessions.length, shown })}</span>
          {therapyId === null ? null : <Chip label={therapyLabel(therapyId)} onRemove={() => onChange({ therapyId: null })} />}
          {areaId === null ? null : <Chip label={areaLabel(areaId)} onRemove={() => onChange({ areaId: null })} />}
          {complaintId === null ? null : <Chip label={complaintLabel(complaintId)} onRemove={() => onChange({ complaintId: null })} />}
          {isStarred ? <Chip label={t('timeline.starred')} onRemove={() => onChange({ isStarred: false })} /> : null}
          <Button variant="subtle" onClick={() => onChange(noFilter)}>
            {t('timeline.clear')}
          </Button>
        </div>
      ) : null}
    </div>
  )
}

interface ChooseProps<Id> {
  name: string
  choices: readonly FilterChoice<Id>[]
  labelOf: (id: Id) => string
  onChoose: (id: Id) => void
}

/** One way to narrow. With fewer than two choices there is nothing to narrow. */
function Choose<Id extends string | number>({ name, choices, labelOf, onChoose }: ChooseProps<Id>) {
  if (choices.length < 2) return null
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={18} aria-hidden />}>
          {name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.menu ?? ''}>
        {choices.map(({ id, count }) => (
          <Menu.Item key={id} onClick={() => onChoose(id)} rightSection={<span className={classes.count}>{count}</span>}>
            <bdi>{labelOf(id)}</bdi>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function Chip({ label, onRemove }: { label: string; onRemove: () => void }) {
  const { t } = useTranslation('clients')
  return (
    <button type="button" className={classes.chip} aria-label={t('filter.remove', { name: label })} onClick={onRemove}>
      <bdi>{label}</bdi> <IconX size={16} aria-hidden />
    </button>
  )
}
