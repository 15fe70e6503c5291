import { ActionIcon, Button, TextInput, Tooltip } from '@mantine/core'
import { IconFlipVertical, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { SessionStamp } from '../../../../shared/contract/session-content'
import { musclesOfRegion, regionLabel } from '../../../../shared/reference/anatomy'
import { MarkSample } from '../../../body/marks/mark-legend'
import { useDraft, useDraftStore } from '../draft-context'
import { useFigureTool } from '../figure-tool'
import { MuscleSelect } from '../muscle-select'
import { mirrorStamp, removeStamp, setStampMuscle, setStampNote } from './mark-edits'
import classes from './marks.module.css'

interface Props {
  index: number
  stamp: SessionStamp
  label: string
}

/** One stamp: what it is, where it is, in which muscle, and a note; for a trigger point the note is where it refers to. */
export function MarkPanel({ index, stamp, label }: Props) {
  const { t } = useTranslation('marks')
  const store = useDraftStore()
  const { choose } = useFigureTool()
  const refused = useDraft((draft) => draft.fields[`stamps.${index}.note`])
  const region = regionLabel(stamp.regionId)
  const isTrigger = stamp.kind === 'trigger-point'
  const remove = () => {
    store.edit(removeStamp(index))
    choose(null)
  }
  const mirror = () => {
    const { length } = store.get().content.stamps
    store.edit(mirrorStamp(index))
    if (store.get().content.stamps.length > length) choose(`stamp-${length}`)
  }
  return (
    <div className={classes.mark}>
      <div className={classes.markHead}>
        <h3 className={classes.markName} aria-live="polite">
          <MarkSample kind={stamp.kind} label={label} />
          <span>
            {t(`toolName.${stamp.kind}`)}
            <span className={classes.region}>{region}</span>
          </span>
        </h3>
        {stamp.x === 0 ? null : (
          <Button variant="default" size="sm" leftSection={<IconFlipVertical size={20} aria-hidden />} onClick={mirror}>
            {t('mirror')}
          </Button>
        )}
        <Tooltip label={t('remove')}>
          <ActionIcon color="gray" aria-label={t('removeNamed', { mark: `${t(`toolName.${stamp.kind}`)} ${label}`, region })} onClick={remove}>
            <IconTrash size={20} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
      {isTrigger && musclesOfRegion(stamp.regionId).length > 0 ? (
        <MuscleSelect regionId={stamp.regionId} value={stamp.muscleId} onChange={(muscle) => store.edit(setStampMuscle(index, muscle))} />
      ) : null}
      <TextInput
        label={t(isTrigger ? 'referral' : 'note')}
        description={isTrigger && stamp.muscleId !== null ? t('referralFrom') : undefined}
        value={stamp.note}
        maxLength={300}
        dir="auto"
        error={refused}
        onChange={(event) => store.edit(setStampNote(index, event.currentTarget.value), `stamps.${index}.note`)}
        onBlur={() => void store.flush()}
      />
    </div>
  )
}
