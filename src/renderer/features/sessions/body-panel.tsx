import { Button, Popover } from '@mantine/core'
import { IconListSearch } from '@tabler/icons-react'
import { memo, useCallback, useMemo } from 'react'
import { useDisclosure } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { RegionList } from '../../body/region-list'
import type { Grade } from '../../body/region-mark'
import { useOp } from '../../api/hooks'
import { marksOf } from './areas-view'
import classes from './body-panel.module.css'
import { useContent, useDraft, useDraftStore } from './draft-context'
import { gradeArea } from './edits'
import { SessionFigure } from './session-figure'

interface Props {
  selected: string | null
  /** Marks the region if it is new, and chooses it. */
  onPick: (regionId: string) => void
  onSelect: (regionId: string) => void
}

/** The figure and its list twin. Drawn again only when an area or the choice changes, never while notes are typed. */
export const BodyPanel = memo(function BodyPanel({ selected, onPick, onSelect }: Props) {
  const { t } = useTranslation('sessions')
  const store = useDraftStore()
  const areas = useContent('areas')
  const marks = useMemo(() => marksOf(areas), [areas])
  const clientId = useDraft((draft) => draft.session.clientId)
  const outline = useOp('clients.get', { id: clientId }).data?.figure ?? 'neutral'
  const [listOpen, list] = useDisclosure(false)
  const grade = useCallback(
    (regionId: string, value: Grade) => {
      store.edit(gradeArea(regionId, value))
      onSelect(regionId)
    },
    [store, onSelect],
  )
  const pickFromList = (regionId: string) => {
    onPick(regionId)
    list.close()
  }
  return (
    <section className={classes.body} aria-label={t('sections.body')} data-section="body">
      <SessionFigure
        clientId={clientId}
        outline={outline}
        marks={marks}
        selected={selected}
        onPick={onPick}
        onGrade={grade}
        aside={
          <Popover opened={listOpen} onChange={list.set} position="bottom-end" width={400} trapFocus withinPortal returnFocus>
            <Popover.Target>
              <Button variant="default" leftSection={<IconListSearch size={20} aria-hidden />} onClick={list.toggle} data-open-area-list>
                {t('areas.find')}
              </Button>
            </Popover.Target>
            <Popover.Dropdown className={classes.listTwin} aria-label={t('areas.findLong')}>
              <RegionList marks={marks} selected={selected} onPick={pickFromList} />
            </Popover.Dropdown>
          </Popover>
        }
      />
    </section>
  )
})
