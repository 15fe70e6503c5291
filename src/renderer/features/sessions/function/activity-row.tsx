import { ActionIcon, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionActivity } from '../../../../shared/contract/session-content'
import type { SinceMeasured } from '../../../../shared/domain/since-measured'
import { painGrades } from '../../../../shared/domain/scales'
import { ScaleRow } from '../../../ui/scale-row'
import { useCarriedWords } from '../carried'
import { useDraftStore } from '../draft-context'
import { removeActivity, renameActivity, scoreActivity } from './function-edits'
import classes from './function.module.css'
import { SinceLine } from './since-line'

/** One activity: its words, which can be changed in place, its score, and how that stands to earlier ones. */
export function ActivityRow({ entry, since }: { entry: SessionActivity; since: SinceMeasured | null }) {
  const { t } = useTranslation('function')
  const store = useDraftStore()
  const carriedWords = useCarriedWords()
  const name = entry.text
  return (
    <div className={classes.activity} role="group" aria-label={name} data-activity={entry.id}>
      <div className={classes.words}>
        <ActivityWords entry={entry} />
        <ActionIcon color="gray" aria-label={t('activities.remove', { name })} onClick={() => store.edit(removeActivity(entry.id))}>
          <IconTrash size={20} aria-hidden />
        </ActionIcon>
      </div>
      <ScaleRow
        id={`activity-${entry.id}`}
        label=""
        name={t('activities.score', { name })}
        values={painGrades}
        value={entry.score}
        wordOf={(score) => (score === 0 ? t('activities.unable') : score === 10 ? t('activities.asBefore') : null)}
        carried={entry.carriedOn === null ? undefined : carriedWords(entry.carriedOn)}
        onChange={(score) => store.edit(scoreActivity(entry.id, score))}
      />
      <SinceLine measure={{ kind: 'activity', activityId: entry.id, text: entry.text }} since={since} />
    </div>
  )
}

/** While the field is empty the record keeps the last words; leaving it brings them back. */
function ActivityWords({ entry: { id, text } }: { entry: SessionActivity }) {
  const { t } = useTranslation('function')
  const store = useDraftStore()
  const [empty, setEmpty] = useState(false)
  return (
    <TextInput
      aria-label={t('activities.rename', { name: text })}
      dir="auto"
      maxLength={200}
      value={empty ? '' : text}
      error={empty ? t('activities.noWords') : undefined}
      onChange={(event) => {
        const typed = event.currentTarget.value
        setEmpty(typed.trim() === '')
        store.edit(renameActivity(id, typed), `activities.${id}`)
      }}
      onBlur={() => setEmpty(false)}
    />
  )
}
