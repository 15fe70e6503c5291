import { Button } from '@mantine/core'
import { IconPlus, IconRepeat } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { SessionTherapy } from '../../../../shared/contract/session-content'
import { formatDay } from '../../../../shared/domain/days'
import { useOp } from '../../../api/hooks'
import { firstToScore, shortRegionLabel } from '../areas-view'
import { useContent, useDraft, useDraftStore } from '../draft-context'
import { addCup, addCups, setAsLastTime } from './cup-edits'
import type { CupTherapyId } from './cup-groups'
import { placeInRegion } from './cup-place'
import { settingWords } from './cup-table'
import classes from './cups.module.css'

interface Props {
  /** The area chosen on the figure. */
  selected: string | null
  therapyId: CupTherapyId
}

/** A cup in the middle of the chosen area: the way without a pointer, and the quick one. */
export function AddCup({ selected, therapyId }: Props) {
  const { t } = useTranslation('cups')
  const store = useDraftStore()
  const areas = useContent('areas')
  const regionId = areas.some((area) => area.regionId === selected) ? selected : firstToScore(areas)
  if (regionId === null) return <p className={classes.hint}>{t('addNowhere')}</p>
  const add = () => {
    const place = placeInRegion(regionId, store.get().content.cups)
    if (place !== null) store.edit(addCup({ therapyId, ...place }))
  }
  return (
    <Button className={classes.add} variant="light" leftSection={<IconPlus size={20} aria-hidden />} onClick={add} data-add-cup>
      <span className={classes.addWords}>{t('add', { region: shortRegionLabel(regionId) })}</span>
    </Button>
  )
}

/** How the cups were set last time, for one press: unasked it would say that it was done so again. */
export function SameSetting({ therapyId, details }: { therapyId: CupTherapyId; details: SessionTherapy['details'] }) {
  const { t } = useTranslation('cups')
  const store = useDraftStore()
  const id = useDraft((draft) => draft.session.id)
  const { data } = useOp('sessions.cuppingHistory', { id })
  const last = data?.last?.therapies.find((entry) => entry.therapyId === therapyId)?.details ?? {}
  const missing = Object.fromEntries(Object.entries(last).filter(([groupId]) => details[groupId] === undefined))
  if (Object.keys(missing).length === 0) return null
  return (
    <Button className={classes.add} variant="light" leftSection={<IconRepeat size={20} aria-hidden />} onClick={() => store.edit(setAsLastTime(therapyId, missing))} data-same-cups>
      <span className={classes.addWords}>{t('sameSetting', { words: settingWords(t, therapyId, missing) })}</span>
    </Button>
  )
}

/** Cups of the last visit that had any, offered while there are none: a copy made unasked would say that they were set. */
export function SameCups({ chosen }: { chosen: readonly CupTherapyId[] }) {
  const { t } = useTranslation('cups')
  const store = useDraftStore()
  const id = useDraft((draft) => draft.session.id)
  const { data } = useOp('sessions.cuppingHistory', { id })
  const cups = (data?.last?.cups ?? []).filter(({ therapyId }) => chosen.includes(therapyId))
  if (data?.last === undefined || data.last === null || cups.length === 0) return null
  return (
    <div className={classes.same}>
      <Button variant="light" leftSection={<IconRepeat size={20} aria-hidden />} onClick={() => store.edit(addCups(cups))} data-same-cups>
        {t('same', { count: cups.length })}
      </Button>
      <span className={classes.hint}>{t('sameHint', { day: formatDay(data.last.heldOn) })}</span>
    </div>
  )
}
