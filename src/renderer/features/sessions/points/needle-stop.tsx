import { Button } from '@mantine/core'
import { IconHandStop } from '@tabler/icons-react'
import { useDisclosure } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { isCounting, needleNotices } from '../../../../shared/domain/needle-count'
import { useContent } from '../draft-context'
import { ReasonField } from '../safety/reason-field'
import classes from './needle-counter.module.css'

/** Why the session cannot be finished yet, and the reason with which it can. Before needles are counted out it only offers itself. */
export function NeedleStop() {
  const { t } = useTranslation('points')
  const therapies = useContent('therapies')
  const points = useContent('points')
  const stamps = useContent('stamps')
  const overrides = useContent('overrides')
  const [asked, ask] = useDisclosure(false)
  const [notice] = needleNotices({ therapies, points, stamps })
  if (notice === undefined) return null
  const answered = overrides.some(({ noticeId }) => noticeId === notice.id)
  if (isCounting(therapies) && !asked && !answered) {
    return (
      <Button className={classes.ask} variant="subtle" color="gray" size="sm" onClick={ask.open} data-needle-stop>
        {t('stop.ask')}
      </Button>
    )
  }
  return (
    <div className={classes.stop} data-needle-stop>
      <div role="status">
        <p className={classes.stopTitle}>
          <IconHandStop size={20} aria-hidden /> {t('stop.title', { title: notice.title })}
        </p>
        <p className={classes.why}>{notice.why}</p>
      </div>
      <ReasonField notice={notice} focused={false} />
    </div>
  )
}
