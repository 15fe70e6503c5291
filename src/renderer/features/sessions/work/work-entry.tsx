import { ActionIcon, Tooltip } from '@mantine/core'
import { IconChevronDown, IconFlipHorizontal, IconTrash } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { AreaWork } from '../../../../shared/contract/session-content'
import { workWords } from '../../../../shared/domain/work-words'
import { muscleById } from '../../../../shared/reference/anatomy'
import { shortRegionLabel } from '../areas-view'
import { useContent, useDraftStore } from '../draft-context'
import section from '../section.module.css'
import { copyToOtherSide, otherSideOf, removeWork, sameWork, workId } from './work-edits'
import { WorkFields } from './work-fields'
import classes from './work.module.css'

interface Props {
  entry: AreaWork
  open: boolean
  /** The id of the entry to open, null to close it. */
  onOpen: (id: string | null) => void
  onRemoved: () => void
}

/** What was done in one place, in a line; a press opens it to be changed. */
export const WorkEntry = memo(function WorkEntry({ entry, open, onOpen, onRemoved }: Props) {
  const { t } = useTranslation('work')
  const store = useDraftStore()
  const region = shortRegionLabel(entry.regionId)
  const muscle = entry.muscleId === null ? null : (muscleById(entry.muscleId)?.label ?? entry.muscleId)
  const place = muscle === null ? region : t('placeMuscle', { region, muscle })
  const words = workWords(entry, { yes: t('yes'), no: t('no') })
  const id = workId(entry)
  return (
    <li className={classes.entry} data-open={open || undefined} data-work={id}>
      <div className={classes.line}>
        <button type="button" className={classes.place} aria-expanded={open} onClick={() => onOpen(open ? null : id)}>
          <span className={classes.name}>{place}</span>
          {open ? null : <span className={classes.words}>{words.join(' · ') || t('asVisit')}</span>}
          <IconChevronDown size={18} aria-hidden className={section.chevron} data-open={open || undefined} />
        </button>
        <OtherSide entry={entry} place={place} />
        <Tooltip label={t('remove')}>
          <ActionIcon
            color="gray"
            aria-label={t('removeNamed', { place })}
            onClick={() => {
              store.edit(removeWork(entry))
              onRemoved()
            }}
          >
            <IconTrash size={20} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
      {open ? <WorkFields entry={entry} place={place} onMuscle={(muscleId) => onOpen(workId({ ...entry, muscleId }))} /> : null}
    </li>
  )
})

/** One press for the same on the client's other side, where there is one and it is not recorded yet. */
function OtherSide({ entry, place }: { entry: AreaWork; place: string }) {
  const { t } = useTranslation('work')
  const store = useDraftStore()
  const work = useContent('work')
  const other = otherSideOf(entry)
  if (other === null || work.some((one) => sameWork(one, other))) return null
  return (
    <Tooltip label={t('copy')}>
      <ActionIcon color="gray" aria-label={t('copyNamed', { place })} onClick={() => store.edit(copyToOtherSide(entry))} data-copy-side>
        <IconFlipHorizontal size={20} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}
