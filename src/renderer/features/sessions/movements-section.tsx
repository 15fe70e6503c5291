import { Button, SegmentedControl, Select } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { memo, useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { movementById } from '../../../shared/reference/mobility'
import { useOp } from '../../api/hooks'
import { Offer, Offers } from '../../ui/offers'
import { useContent, useDraftStore } from './draft-context'
import { addMovements } from './edits'
import { confirmMovements } from './movement-edits'
import { MovementRowFields } from './movement-row'
import type { MovementMode } from './movement-side'
import { keysOf, movementChoices, rowsOf, shortMovementLabel, suggestedMovements } from './movements-view'
import { Section } from './section'
import section from './section.module.css'

/** Movement before and after, with the few that matter for the complaint one tap away and all others by search. */
export const MovementsSection = memo(function MovementsSection({ clientId }: { clientId: number }) {
  const { t } = useTranslation('sessions')
  const { t: words } = useTranslation('function')
  const store = useDraftStore()
  const movements = useContent('movements')
  const [mode, setMode] = useState<MovementMode>(() => (movements.some((entry) => entry.coarse !== null) ? 'words' : 'numbers'))
  const carried = movements.filter((entry) => entry.carriedOn !== null).length
  const choices = useMemo(() => movementChoices(movements), [movements])

  function add(id: string | null): void {
    const movement = id === null ? undefined : movementById(id)
    if (movement !== undefined) store.edit(addMovements(keysOf(movement)))
  }

  return (
    <Section id="movements" title={t('movements.title')} aside={movements.length === 0 ? null : <ModeChoice mode={mode} onChange={setMode} />}>
      {carried === 0 ? null : (
        <Button className={section.fold} variant="light" size="sm" leftSection={<IconCheck size={18} aria-hidden />} onClick={() => store.edit(confirmMovements)} data-confirm-movements>
          {words('movement.confirmAll', { count: carried })}
        </Button>
      )}
      {rowsOf(movements).map((row) => (
        <MovementRowFields key={row.movementId} row={row} mode={mode} />
      ))}
      {/* The first ones are one tap; once some are recorded the rest are searched for, so that the notes stay in sight. */}
      {movements.length === 0 ? <Suggestions clientId={clientId} onAdd={add} /> : null}
      <Select
        aria-label={t('movements.find')}
        placeholder={t('movements.find')}
        data={choices}
        value={null}
        searchable
        onChange={add}
        nothingFoundMessage={t('movements.nothing')}
        maxDropdownHeight={320}
      />
    </Section>
  )
})

/** The movements that matter for the complaint, else for the regions treated; these are looked at after the figure has shown a new one. */
function Suggestions({ clientId, onAdd }: { clientId: number; onAdd: (id: string) => void }) {
  const areas = useDeferredValue(useContent('areas'))
  const complaintId = useContent('complaintId')
  const { data: complaints } = useOp('complaints.ofClient', { clientId })
  const complaint = complaints?.find((one) => one.id === complaintId)
  const suggested = useMemo(() => suggestedMovements(complaint?.areaIds ?? [], areas.map((area) => area.regionId), []), [complaint, areas])
  if (suggested.length === 0) return null
  return (
    <Offers>
      {suggested.map((movement) => (
        <Offer key={movement.id} onClick={() => onAdd(movement.id)} data-add-movement={movement.id}>
          {shortMovementLabel(movement)}
        </Offer>
      ))}
    </Offers>
  )
}

/** Nobody has to measure: a word against the visit before says something too. Both are kept, whichever is in sight. */
function ModeChoice({ mode, onChange }: { mode: MovementMode; onChange: (mode: MovementMode) => void }) {
  const { t } = useTranslation('function')
  return (
    <SegmentedControl
      size="sm"
      aria-label={t('movement.mode.name')}
      data={(['numbers', 'words'] as const).map((value) => ({ value, label: t(`movement.mode.${value}`) }))}
      value={mode}
      onChange={(value) => onChange(value === 'words' ? 'words' : 'numbers')}
    />
  )
}
