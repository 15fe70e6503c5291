import { ActionIcon, Button } from '@mantine/core'
import { IconChevronDown, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sideDifference } from '../../../shared/domain/movement-range'
import { movementLabel } from '../../../shared/reference/mobility'
import { useDraftStore } from './draft-context'
import { removeMovement } from './edits'
import { MovementFindings } from './movement-findings'
import { type MovementMode, SideLine } from './movement-side'
import { MovementSource } from './movement-source'
import { differenceWords } from './movement-words'
import { type MovementRow, normalText } from './movements-view'
import classes from './movements.module.css'
import section from './section.module.css'
import text from './text.module.css'

/** One movement: what it is normally, a line for each side, what limits it behind "More". */
export function MovementRowFields({ row, mode }: { row: MovementRow; mode: MovementMode }) {
  const { t } = useTranslation('sessions')
  const { t: words } = useTranslation('function')
  const store = useDraftStore()
  const [open, setOpen] = useState(false)
  const name = movementLabel(row.movementId)
  const { movement } = row
  const normal = movement === undefined ? null : normalText(movement)
  const difference = sideDifference(row.sides)
  return (
    <div className={classes.movement} role="group" aria-label={name} data-movement-row={row.movementId}>
      <div className={classes.head}>
        <h3 className={classes.movementName}>{name}</h3>
        {movement === undefined ? null : <MovementSource movement={movement} />}
        <Button
          variant="subtle"
          size="sm"
          className={classes.more}
          aria-expanded={open}
          aria-label={words('movement.moreNamed', { name })}
          rightSection={<IconChevronDown size={18} aria-hidden className={section.chevron} data-open={open || undefined} />}
          onClick={() => setOpen(!open)}
          data-more-movement
        >
          {words('movement.more')}
        </Button>
        <ActionIcon color="gray" aria-label={t('movements.removeNamed', { name })} onClick={() => store.edit(removeMovement(row.movementId))}>
          <IconTrash size={20} aria-hidden />
        </ActionIcon>
      </div>
      <span className={text.small}>{normal === null ? t('movements.noNormal') : t('movements.normal', { range: normal })}</span>
      {mode === 'words' ? null : (
        <div className={classes.side} aria-hidden>
          <span className={classes.sideName} />
          <span className={classes.columnName}>{t('signed.before')}</span>
          <span className={classes.arrow} />
          <span className={classes.columnName}>{t('signed.after')}</span>
        </div>
      )}
      {movement === undefined ? null : row.sides.map((entry) => <SideLine key={entry.side} entry={entry} movement={movement} mode={mode} />)}
      {difference === null ? null : (
        <p className={classes.line} data-difference data-beyond={difference.beyond === true || undefined}>
          {differenceWords(words, row.movementId, difference)}
        </p>
      )}
      {open ? row.sides.map((entry) => <MovementFindings key={entry.side} entry={entry} />) : null}
    </div>
  )
}
