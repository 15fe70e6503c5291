import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AreaWork, DetailValue } from '../../../../shared/contract/session-content'
import { detailText } from '../../../../shared/domain/detail-words'
import { workGroups } from '../../../../shared/domain/work-details'
import { musclesOfRegion } from '../../../../shared/reference/anatomy'
import type { DetailGroup } from '../../../../shared/reference/therapies'
import { DetailControl } from '../detail-field'
import { DetailFrame } from '../detail-frame'
import { useContent, useDraftStore } from '../draft-context'
import { MuscleSelect } from '../muscle-select'
import { setWorkDetail, setWorkMuscle, workId } from './work-edits'
import { itemsInSight } from './work-view'
import classes from './work.module.css'

interface Props {
  entry: AreaWork
  place: string
  /** The entry has another muscle from now on, or the one that has it already is meant. */
  onMuscle: (muscleId: string | null) => void
}

/** Where to go on after an entry was added. */
export const firstChoices = (therapyId: string): string => `work-${therapyId}`

/** The words of the therapy for one place. What is left out is that of the whole visit, which stands beside the label. */
export function WorkFields({ entry, place, onMuscle }: Props) {
  const store = useDraftStore()
  return (
    <div className={classes.fields}>
      {musclesOfRegion(entry.regionId).length === 0 ? null : (
        <MuscleSelect
          regionId={entry.regionId}
          value={entry.muscleId}
          onChange={(muscleId) => {
            if (muscleId === entry.muscleId) return
            store.edit(setWorkMuscle(entry, muscleId))
            onMuscle(muscleId)
          }}
        />
      )}
      {workGroups(entry.therapyId).map((group, index) => (
        <WorkField key={group.id} entry={entry} group={group} place={place} {...(index === 0 ? { id: firstChoices(entry.therapyId) } : {})} />
      ))}
    </div>
  )
}

function WorkField({ entry, group, place, id }: { entry: AreaWork; group: DetailGroup; place: string; id?: string }) {
  const { t } = useTranslation('work')
  const store = useDraftStore()
  const work = useContent('work')
  const therapies = useContent('therapies')
  const visit = therapies.find(({ therapyId }) => therapyId === entry.therapyId)?.details ?? {}
  // Chosen once, when the entry is opened: chips that come and go under the finger would be missed.
  const [inSight] = useState(() => itemsInSight(group, entry, visit, work))
  const [all, setAll] = useState(false)
  const hidden = group.items.length - inSight.size
  const value = entry.details[group.id]
  const ofVisit = visit[group.id]
  const name = `${place}, ${group.label}`
  const set = (next: DetailValue | undefined, typed = false) => store.edit(setWorkDetail(entry, group.id, next), typed ? `work.${workId(entry)}.${group.id}` : undefined)
  return (
    <div data-work-detail={group.id}>
      <DetailFrame
        group={group}
        name={name}
        aside={
          value !== undefined || ofVisit === undefined ? null : (
            <span className={classes.ofVisit}> {t('ofVisit', { words: detailText(group, ofVisit, { yes: t('yes'), no: t('no') }) })}</span>
          )
        }
      >
        <DetailControl group={group} value={value} name={name} set={set} {...(id === undefined ? {} : { id })} {...(all || hidden <= 0 ? {} : { only: inSight })} />
        {hidden <= 0 || all ? null : (
          <Button className={classes.more} variant="subtle" size="sm" onClick={() => setAll(true)}>
            {t('more', { count: hidden })}
          </Button>
        )}
      </DetailFrame>
    </div>
  )
}
