import { Button, Select } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { movementById, movementLabel } from '../../../shared/reference/mobility'
import { useOp } from '../../api/hooks'
import { useContent, useDraftStore } from './draft-context'
import { addMovements } from './edits'
import classes from './editor.module.css'
import { MovementRowFields } from './movement-row'
import { keysOf, movementChoices, rowsOf, suggestedMovements } from './movements-view'
import { Section } from './section'

/** Movement before and after, with the few that matter for the complaint one tap away and all others by search. */
export const MovementsSection = memo(function MovementsSection({ clientId }: { clientId: number }) {
  const { t } = useTranslation('sessions')
  const store = useDraftStore()
  const movements = useContent('movements')
  const areas = useContent('areas')
  const complaintId = useContent('complaintId')
  const { data: complaints } = useOp('complaints.ofClient', { clientId })
  const complaint = complaints?.find((one) => one.id === complaintId)
  const regions = areas.map((area) => area.regionId)
  const suggested = suggestedMovements(complaint?.areaIds ?? [], regions, movements)
  const choices = useMemo(() => movementChoices(movements), [movements])

  function add(id: string | null): void {
    const movement = id === null ? undefined : movementById(id)
    if (movement !== undefined) store.edit(addMovements(keysOf(movement)))
  }

  return (
    <Section id="movements" title={t('movements.title')}>
      {rowsOf(movements).map((row) => (
        <MovementRowFields key={row.movementId} row={row} />
      ))}
      <div className={classes.addMovement}>
        {suggested.map((movement) => (
          <Button key={movement.id} variant="default" size="sm" radius="xl" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => add(movement.id)} data-add-movement={movement.id}>
            {movementLabel(movement.id)}
          </Button>
        ))}
      </div>
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
