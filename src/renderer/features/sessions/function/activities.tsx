import { Button, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { measureThreshold } from '../../../../shared/domain/threshold'
import type { SessionActivity } from '../../../../shared/contract/session-content'
import { effectById } from '../../../../shared/reference/causes'
import { measureById } from '../../../../shared/reference/outcomes'
import { useOp } from '../../../api/hooks'
import { ThresholdNote } from '../../progress/threshold-note'
import { Offer, Offers } from '../../../ui/offers'
import { useUnsent } from '../../../ui/unsent'
import { useContent, useDraft, useDraftStore } from '../draft-context'
import { focusOn } from '../focus'
import { ActivityRow } from './activity-row'
import { addActivity, mostActivities } from './function-edits'
import classes from './function.module.css'
import { SinceLine } from './since-line'
import type { Since } from './use-since'

const mean = { kind: 'activity-mean' } as const

/** What the client cannot do as before, in the client's own words, scored 0–10: the Patient-Specific Functional Scale. */
export function Activities({ activities, since }: { activities: readonly SessionActivity[]; since: Since }) {
  const { t } = useTranslation('function')
  const { data: practice } = useOp('settings.get', {})
  const threshold = measureThreshold('psfs', practice?.thresholds ?? {})
  const scored = activities.flatMap((entry) => (entry.score === null || entry.carriedOn !== null ? [] : entry.score))
  return (
    <div className={classes.part} role="group" aria-label={t('activities.title')} data-part="activities">
      <div className={classes.partHead}>
        <div>
          <h3 className={classes.partName}>{t('activities.title')}</h3>
          <p className={classes.small}>{t('activities.scale', { measure: measureById('psfs')?.name })}</p>
        </div>
        {threshold === null ? null : <ThresholdNote measure={t('activities.title')} threshold={threshold} amountOf={String} />}
      </div>
      {activities.map((entry) => (
        <ActivityRow key={entry.id} entry={entry} since={since({ kind: 'activity', activityId: entry.id, text: entry.text })} />
      ))}
      {scored.length < 2 ? null : (
        <div>
          <p className={classes.mean}>{t('activities.mean', { mean: (scored.reduce((sum, score) => sum + score, 0) / scored.length).toFixed(1), count: scored.length })}</p>
          <SinceLine measure={mean} since={since(mean)} />
        </div>
      )}
      {activities.length >= mostActivities ? <p className={classes.small}>{t('activities.enough', { count: mostActivities })}</p> : <AddActivity activities={activities} />}
    </div>
  )
}

/** By typing, or from what the complaint says that the client finds hard. */
function AddActivity({ activities }: { activities: readonly SessionActivity[] }) {
  const { t } = useTranslation('function')
  const store = useDraftStore()
  const clientId = useDraft((draft) => draft.session.clientId)
  const complaintId = useContent('complaintId')
  const [typed, setTyped] = useUnsent('sessions.activity')
  const { data: complaints } = useOp('complaints.ofClient', { clientId })
  const effects = complaints?.find((one) => one.id === complaintId)?.effects ?? []
  const suggested = effects.flatMap(({ effectId }) => effectById(effectId)?.label ?? []).filter((label) => !activities.some((entry) => entry.text === label))

  function add(words: string): void {
    const id = crypto.randomUUID()
    store.edit(addActivity(id, words))
    // After the new row is on the screen.
    setTimeout(() => focusOn(`activity-${id}`))
  }

  return (
    <>
      <form
        className={classes.add}
        onSubmit={(event) => {
          event.preventDefault()
          if (typed.trim() === '') return
          add(typed)
          setTyped('')
        }}
      >
        <TextInput
          aria-label={t('activities.add')}
          placeholder={t('activities.placeholder')}
          dir="auto"
          maxLength={200}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          data-add-activity
        />
        <Button type="submit" variant="default" leftSection={<IconPlus size={18} aria-hidden />}>
          {t('activities.addButton')}
        </Button>
      </form>
      {suggested.length === 0 ? null : (
        <Offers name={t('activities.suggested')}>
          {suggested.slice(0, 5).map((label) => (
            <Offer key={label} onClick={() => add(label)} data-suggested-activity>
              {label}
            </Offer>
          ))}
        </Offers>
      )}
    </>
  )
}
