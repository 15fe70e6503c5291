import { ActionIcon, Select } from '@mantine/core'
import { IconCheck, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { SessionMovement } from '../../../shared/contract/session-content'
import { anatomy, spinalLevelHeight } from '../../../shared/reference/anatomy'
import { entryLimits, type Movement, movementLabel } from '../../../shared/reference/mobility'
import { NumberField } from '../../ui/number-field'
import { useCarriedWords } from './carried'
import { useDraftStore } from './draft-context'
import { confirmMovement, type MovementMoment, removeMovement, setMovement } from './edits'
import { type MovementRow, normalText, unitOf } from './movements-view'
import classes from './movements.module.css'
import section from './section.module.css'
import text from './text.module.css'

/** One movement: what it is normally, and a line for each side. */
export function MovementRowFields({ row }: { row: MovementRow }) {
  const { t } = useTranslation('sessions')
  const store = useDraftStore()
  const name = movementLabel(row.movementId)
  const { movement } = row
  const carriedWords = useCarriedWords()
  const carriedOn = row.sides.find((side) => side.carriedOn !== null)?.carriedOn ?? null
  const normal = movement === undefined ? null : normalText(movement)
  return (
    <div className={classes.movement} role="group" aria-label={name}>
      <div className={section.head}>
        <div>
          <h3 className={classes.movementName}>{name}</h3>
          <span className={text.small}>{normal === null ? t('movements.noNormal') : t('movements.normal', { range: normal })}</span>
          {carriedOn === null ? null : <span className={text.small}> · {t('movements.carried', { words: carriedWords(carriedOn) })}</span>}
        </div>
        <ActionIcon color="gray" aria-label={t('movements.removeNamed', { name })} onClick={() => store.edit(removeMovement(row.movementId))}>
          <IconTrash size={20} aria-hidden />
        </ActionIcon>
      </div>
      <div className={classes.side} aria-hidden>
        <span className={classes.sideName} />
        <span className={classes.columnName}>{t('signed.before')}</span>
        <span className={classes.arrow} />
        <span className={classes.columnName}>{t('signed.after')}</span>
      </div>
      {movement === undefined ? null : row.sides.map((entry) => <SideLine key={entry.side} entry={entry} movement={movement} />)}
    </div>
  )
}

function SideLine({ entry, movement }: { entry: SessionMovement; movement: Movement }) {
  const { t } = useTranslation('sessions')
  const store = useDraftStore()
  const carried = entry.carriedOn !== null
  return (
    <div className={classes.side} data-movement={`${entry.movementId}-${entry.side}`}>
      <span className={classes.sideName}>{t(`movements.side.${entry.side}`)}</span>
      <MovementValue entry={entry} movement={movement} moment="before" carried={carried} />
      <span aria-hidden className={classes.arrow}>
        →
      </span>
      <MovementValue entry={entry} movement={movement} moment="after" carried={false} />
      {carried ? (
        <ActionIcon
          variant="light"
          aria-label={t('movements.confirm', { movement: movementLabel(movement.id), side: t(`movements.side.${entry.side}`) })}
          onClick={() => store.edit(confirmMovement(entry))}
        >
          <IconCheck size={20} aria-hidden />
        </ActionIcon>
      ) : null}
    </div>
  )
}

interface ValueProps {
  entry: SessionMovement
  movement: Movement
  moment: MovementMoment
  carried: boolean
}

function MovementValue({ entry, movement, moment, carried }: ValueProps) {
  const { t } = useTranslation('sessions')
  const store = useDraftStore()
  const words = { movement: movementLabel(movement.id), side: t(`movements.side.${entry.side}`) }
  const name = t(carried ? 'movements.name.carried' : `movements.name.${moment}`, words)
  const set = (value: number | null) => store.edit(setMovement(entry, moment, value), `movements.${entry.movementId}.${entry.side}.${moment}`)
  if (movement.unit === 'spinal-level') return <SpinalLevelField name={name} value={entry[moment]} onChange={set} carried={carried} />
  const { min, max, step } = entryLimits(movement)
  return (
    <NumberField
      className={classes.number}
      name={name}
      value={entry[moment]}
      min={min}
      max={max}
      whole={step === 1}
      unit={unitOf(movement)}
      rangeMessage={t('range', { min, max })}
      onChange={set}
      carried={carried}
    />
  )
}

/** Hand behind back is read off as the highest spinal level reached; it is kept as a height so that higher is better. */
function SpinalLevelField({ name, value, onChange, carried }: { name: string; value: number | null; onChange: (value: number | null) => void; carried: boolean }) {
  const levels = anatomy.spinalLevels.map((level) => ({ value: String(spinalLevelHeight(level.id)), label: level.id }))
  return (
    <Select
      className={classes.number}
      aria-label={name}
      data={levels}
      value={value === null ? null : String(value)}
      onChange={(chosen) => onChange(chosen === null ? null : Number(chosen))}
      searchable
      allowDeselect
      data-carried={carried || undefined}
      comboboxProps={{ width: 140 }}
    />
  )
}
