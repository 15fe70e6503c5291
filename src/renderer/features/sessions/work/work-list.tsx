import { Button } from '@mantine/core'
import { IconRepeat } from '@tabler/icons-react'
import { memo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { therapyLabel } from '../../../../shared/reference/therapies'
import { useOp } from '../../../api/hooks'
import { Offer, Offers } from '../../../ui/offers'
import { shortRegionLabel } from '../areas-view'
import { useContent, useDraft, useDraftStore } from '../draft-context'
import { focusOn } from '../focus'
import { addWork, addWorkAgain, workId } from './work-edits'
import { WorkEntry } from './work-entry'
import { firstChoices } from './work-fields'
import { missingFrom, offeredRegions } from './work-view'
import classes from './work.module.css'

interface Props {
  therapyId: string
  /** The area chosen on the figure. */
  selected: string | null
}

/** What was done where, in the words of one therapy: an entry for each place that differs from the whole visit. */
export const WorkList = memo(function WorkList({ therapyId, selected }: Props) {
  const { t } = useTranslation('work')
  const store = useDraftStore()
  const areas = useContent('areas')
  const work = useContent('work')
  const [open, setOpen] = useState<string | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const own = work.filter((entry) => entry.therapyId === therapyId)
  const offered = offeredRegions(areas, work, therapyId, selected)

  function add(regionId: string): void {
    const entry = { therapyId, regionId, muscleId: null, details: {} }
    store.edit(addWork(entry))
    setOpen(workId(entry))
    // After its fields are on the screen.
    setTimeout(() => focusOn(firstChoices(therapyId)))
  }

  return (
    <div ref={list} className={classes.work} role="group" aria-label={t('name', { therapy: therapyLabel(therapyId) })} data-work-of={therapyId}>
      <div className={classes.head}>
        <h3 className={classes.title}>{t('title')}</h3>
        <SameAsLastTime therapyId={therapyId} />
      </div>
      {own.length === 0 ? null : (
        <ul className={classes.entries}>
          {own.map((entry) => (
            <WorkEntry key={workId(entry)} entry={entry} open={open === workId(entry)} onOpen={setOpen} onRemoved={() => list.current?.querySelector('button')?.focus()} />
          ))}
        </ul>
      )}
      {own.length + offered.length === 0 ? <p className={classes.hint}>{t('none')}</p> : null}
      {offered.length === 0 ? null : (
        <Offers name={t('add')}>
          {offered.map((regionId) => (
            <Offer key={regionId} isChosen={regionId === selected} onClick={() => add(regionId)} data-add-work={regionId}>
              {shortRegionLabel(regionId)}
            </Offer>
          ))}
        </Offers>
      )}
    </div>
  )
})

/** One press, after a repeat, for what was done last time: the therapist says that it was done, so nothing here is carried. */
function SameAsLastTime({ therapyId }: { therapyId: string }) {
  const { t } = useTranslation('work')
  const store = useDraftStore()
  const work = useContent('work')
  const from = useDraft((draft) => draft.session.carriedFrom?.sessionId ?? null)
  const { data: session } = useOp('sessions.get', { id: from ?? 0 }, { enabled: from !== null })
  const last = session?.content.work.filter((entry) => entry.therapyId === therapyId) ?? []
  const missing = missingFrom(last, work)
  if (missing.length === 0) return null
  return (
    <Button variant="light" size="sm" leftSection={<IconRepeat size={18} aria-hidden />} onClick={() => store.edit(addWorkAgain(missing))} data-same-work>
      {t('again', { count: missing.length })}
    </Button>
  )
}
