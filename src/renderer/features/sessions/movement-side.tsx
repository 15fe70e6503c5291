import { ActionIcon } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { SessionMovement } from '../../../shared/contract/session-content'
import { type Movement, movementLabel } from '../../../shared/reference/mobility'
import { OneOf } from '../../ui/one-of'
import { movementValue } from '../progress/measure-words'
import { useCarriedWords } from './carried'
import { useDraftStore } from './draft-context'
import { confirmMovement } from './edits'
import { setCoarse } from './movement-edits'
import { MovementValue } from './movement-value'
import { movementLines, shareWords } from './movement-words'
import classes from './movements.module.css'

/** Measured in numbers, or compared with the visit before in a word where nobody measures. */
export type MovementMode = 'numbers' | 'words'

const coarse = ['worse', 'same', 'better', 'full'] as const

interface Props {
  entry: SessionMovement
  movement: Movement
  mode: MovementMode
}

/** One side of a movement, with what else is known of it in words below. */
export function SideLine({ entry, movement, mode }: Props) {
  const { t } = useTranslation('sessions')
  const { t: words } = useTranslation('function')
  const store = useDraftStore()
  const carriedWords = useCarriedWords()
  const { carriedOn, before, after } = entry
  const named = { movement: movementLabel(movement.id), side: t(`movements.side.${entry.side}`) }
  const shown = (value: number | null) => (value === null ? '–' : movementValue(movement.id, value))
  const lines = [
    ...(carriedOn === null ? [] : [words('movement.carried', { words: carriedWords(carriedOn) })]),
    ...(mode === 'numbers' || (before === null && after === null) ? [] : [`${shown(before)} → ${shown(after)}`]),
    ...(mode === 'numbers' ? [shareWords(words, entry) ?? []].flat() : []),
    // The word itself is in sight as a chip.
    ...movementLines(words, mode === 'words' ? { ...entry, coarse: null } : entry),
  ]
  return (
    <div data-movement={`${entry.movementId}-${entry.side}`}>
      <div className={mode === 'words' ? classes.inWords : classes.side}>
        <span className={classes.sideName}>{named.side}</span>
        {mode === 'words' ? (
          <OneOf
            label={words('movement.coarseName', named)}
            choices={coarse.map((id) => ({ id, label: words(`movement.coarseChip.${id}`) }))}
            value={entry.coarse}
            onChange={(id) => store.edit(setCoarse(entry, id))}
          />
        ) : (
          <>
            <MovementValue entry={entry} movement={movement} moment="before" carried={carriedOn !== null} />
            <span aria-hidden className={classes.arrow}>
              →
            </span>
            <MovementValue entry={entry} movement={movement} moment="after" carried={false} />
          </>
        )}
        {carriedOn === null || mode === 'words' ? null : (
          <ActionIcon variant="light" aria-label={t('movements.confirm', named)} onClick={() => store.edit(confirmMovement(entry))} data-confirm-movement>
            <IconCheck size={20} aria-hidden />
          </ActionIcon>
        )}
      </div>
      {lines.length === 0 ? null : <p className={classes.line}>{lines.join(' · ')}</p>}
    </div>
  )
}
