import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SessionMovement } from '../../../shared/contract/session-content'
import { anatomy, type SpinalLevel, spinalLevelAt, spinalLevelHeight } from '../../../shared/reference/anatomy'
import { entryLimits, type Movement, movementLabel } from '../../../shared/reference/mobility'
import { NumberField } from '../../ui/number-field'
import { useDraftStore } from './draft-context'
import { type MovementMoment, setMovement } from './edits'
import { unitOf } from './movements-view'
import classes from './movements.module.css'
import text from './text.module.css'

interface Props {
  entry: SessionMovement
  movement: Movement
  moment: MovementMoment
  carried: boolean
}

/** One value of a movement, in degrees, centimetres or as a level of the spine. */
export function MovementValue({ entry, movement, moment, carried }: Props) {
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

/** Where a hand behind the back arrives, most often first. */
const segments = ['thoracic', 'lumbar', 'sacral', 'coccygeal', 'cervical'] as const

interface LevelProps {
  name: string
  value: number | null
  onChange: (value: number | null) => void
  carried: boolean
}

/** Hand behind back is read off as the highest spinal level reached; it is kept as a height so that higher is better. */
function SpinalLevelField({ name, value, onChange, carried }: LevelProps) {
  const { t } = useTranslation('function')
  const data = segments.map((segment) => ({
    group: t(`levels.${segment}`),
    items: anatomy.spinalLevels.filter((level) => level.segment === segment).map((level) => ({ value: String(spinalLevelHeight(level.id)), label: level.label })),
  }))
  return (
    <Select
      className={classes.number}
      aria-label={name}
      placeholder={t('levels.choose')}
      data={data}
      value={value === null ? null : String(value)}
      onChange={(chosen) => onChange(chosen === null ? null : Number(chosen))}
      renderOption={({ option }) => <LevelOption level={spinalLevelAt(Number(option.value))} />}
      searchable
      allowDeselect
      nothingFoundMessage={t('levels.nothing')}
      data-carried={carried || undefined}
      comboboxProps={{ width: 280, position: 'bottom-start' }}
      maxDropdownHeight={320}
    />
  )
}

/** The level with what to feel for, where the data has a landmark. */
function LevelOption({ level }: { level: SpinalLevel | undefined }) {
  if (level === undefined) return null
  return (
    <span className={classes.option}>
      {level.label}
      {level.landmark === null ? null : <span className={text.small}>{level.landmark}</span>}
    </span>
  )
}
