import { Button, Select } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionMovement } from '../../../shared/contract/session-content'
import { findingWords, movementScales } from '../../../shared/domain/findings'
import { movementLabel, scaleById } from '../../../shared/reference/mobility'
import { OneOf } from '../../ui/one-of'
import { useDraftStore } from './draft-context'
import { setFinding, setLimitedBy } from './movement-edits'
import classes from './movements.module.css'
import section from './section.module.css'
import text from './text.module.css'

const limits = ['pain', 'stiffness', 'other'] as const
/** Asked most: end feel and strength. */
const [endFeel, strength, ...others] = movementScales

/** What limits one side of a movement, and the scales that describe it. */
export function MovementFindings({ entry }: { entry: SessionMovement }) {
  const { t } = useTranslation('sessions')
  const { t: words } = useTranslation('function')
  const store = useDraftStore()
  const [more, setMore] = useState(() => others.some((id) => id in entry.findings))
  const side = t(`movements.side.${entry.side}`)
  const named = { movement: movementLabel(entry.movementId), side }
  return (
    <div className={classes.findings} role="group" aria-label={words('movement.findings', named)} data-findings={`${entry.movementId}-${entry.side}`}>
      <div className={classes.limit}>
        <span className={classes.limitName}>{entry.side === 'both' ? words('movement.limit') : words('movement.limitSide', { side })}</span>
        <OneOf
          label={words('movement.limitName', named)}
          choices={limits.map((id) => ({ id, label: words(`movement.limitChip.${id}`) }))}
          value={entry.limitedBy}
          onChange={(id) => store.edit(setLimitedBy(entry, id))}
        />
      </div>
      <div className={classes.scales}>
        {[endFeel, strength, ...(more ? others : [])].map((scaleId) => (
          <ScaleField key={scaleId} entry={entry} scaleId={scaleId} />
        ))}
      </div>
      {more ? null : (
        <Button className={section.fold} variant="subtle" size="sm" rightSection={<IconChevronDown size={18} aria-hidden />} onClick={() => setMore(true)} data-more-scales>
          {words('movement.moreScales', { count: others.length })}
        </Button>
      )}
    </div>
  )
}

function ScaleField({ entry, scaleId }: { entry: SessionMovement; scaleId: string }) {
  const { t } = useTranslation('sessions')
  const { t: words } = useTranslation('function')
  const store = useDraftStore()
  const scale = scaleById(scaleId)
  if (scale === undefined) return null
  const side = t(`movements.side.${entry.side}`)
  return (
    <div>
      <span className={text.small} aria-hidden>
        {scale.label}
      </span>
      <Select
        aria-label={words('movement.scaleName', { scale: scale.label, movement: movementLabel(entry.movementId), side })}
        placeholder={words('movement.notExamined')}
        data={scale.grades.map((grade) => ({ value: grade.id, label: findingWords(scaleId, grade.id).grade }))}
        value={entry.findings[scaleId] ?? null}
        onChange={(gradeId) => store.edit(setFinding(entry, scaleId, gradeId))}
        renderOption={({ option }) => (
          <span className={classes.option}>
            {option.label}
            <span className={text.small}>{scale.grades.find((grade) => grade.id === option.value)?.definition}</span>
          </span>
        )}
        allowDeselect
        comboboxProps={{ width: 320, position: 'bottom-start' }}
        maxDropdownHeight={320}
        data-scale-field={scaleId}
      />
      {scale.attribution === null ? null : <span className={text.small}>{scale.attribution}</span>}
    </div>
  )
}
