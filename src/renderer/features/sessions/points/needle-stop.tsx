import { Button, Textarea } from '@mantine/core'
import { IconHandStop } from '@tabler/icons-react'
import { useDisclosure } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { needleNotices } from '../../../../shared/domain/needle-count'
import { useContent, useDraftStore } from '../draft-context'
import classes from './needle-counter.module.css'
import { setReason } from './point-edits'

/** Why the session cannot be finished yet, and the reason with which it can. Before needles are counted out it only offers itself. */
export function NeedleStop() {
  const { t } = useTranslation('points')
  const store = useDraftStore()
  const therapies = useContent('therapies')
  const points = useContent('points')
  const stamps = useContent('stamps')
  const overrides = useContent('overrides')
  const [asked, ask] = useDisclosure(false)
  const [notice] = needleNotices({ therapies, points, stamps })
  if (notice === undefined) return null
  const reason = overrides.find(({ noticeId }) => noticeId === notice.id)?.reason ?? ''
  // Needles that are still being counted are no alarm: the work is going on.
  const counting = therapies.every(({ details }) => details['needles-removed'] === undefined)
  if (counting && !asked && reason === '') {
    return (
      <Button className={classes.ask} variant="subtle" color="gray" size="sm" onClick={ask.open} data-needle-stop>
        {t('stop.ask')}
      </Button>
    )
  }
  return (
    <div className={classes.stop} data-needle-stop>
      <p className={classes.stopTitle}>
        <IconHandStop size={20} aria-hidden /> {t('stop.title', { title: notice.title })}
      </p>
      <p className={classes.why}>{notice.why}</p>
      <Textarea
        label={t('stop.reason')}
        description={t('stop.hint')}
        dir="auto"
        autosize
        minRows={1}
        maxLength={500}
        value={reason}
        onChange={(event) => store.edit(setReason(notice.id, event.currentTarget.value), `overrides.${notice.id}`)}
      />
    </div>
  )
}
