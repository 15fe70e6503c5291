import { IconAlertOctagon, IconAlertTriangle } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { isCounting } from '../../../../shared/domain/needle-count'
import { unansweredStops } from '../../../../shared/domain/notice'
import { useContent } from '../draft-context'
import classes from './safety.module.css'
import { useNotices } from './use-notices'

/** How many notices there are, the open stops first. Not there while there is nothing to watch. */
export const NoticeButton = memo(function NoticeButton({ sessionId, onOpen }: { sessionId: number; onOpen: () => void }) {
  const { t } = useTranslation('safety')
  const all = useNotices(sessionId)
  const therapies = useContent('therapies')
  // Needles in place are no warning while the work goes on: it would stand here all the time. Finishing asks for them.
  const notices = isCounting(therapies) ? all.filter(({ id }) => id !== 'count.needles') : all
  const overrides = useContent('overrides')
  if (notices.length === 0) return null
  const stops = notices.filter(({ level }) => level === 'stop').length
  const cautions = notices.length - stops
  const open = unansweredStops(notices, overrides).length
  const words = [
    ...(open > 0 ? [t('strip.open', { count: open })] : stops > 0 ? [t('strip.stops', { count: stops })] : []),
    ...(cautions > 0 ? [t('strip.cautions', { count: cautions })] : []),
  ]
  // Room is short: while a stop waits for its reason the cautions are spoken only.
  const shown = open > 0 ? words.slice(0, 1) : words
  const Icon = stops > 0 ? IconAlertOctagon : IconAlertTriangle
  return (
    <button type="button" className={classes.summary} data-level={open > 0 ? 'open' : stops > 0 ? 'stop' : 'caution'} aria-label={t('strip.show', { words: words.join(', ') })} aria-haspopup="dialog" onClick={onOpen}>
      <Icon size={20} aria-hidden />
      {shown.join(', ')}
    </button>
  )
})
