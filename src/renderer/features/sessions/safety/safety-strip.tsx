import { Button, VisuallyHidden } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconAlertOctagon, IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session } from '../../../../shared/contract/sessions'
import { type Notice, unansweredStops } from '../../../../shared/domain/notice'
import { useContent, useDraftStore } from '../draft-context'
import { HealthDrawer } from './health-drawer'
import { NoticePanel } from './notice-panel'
import { setHealthChecked } from './safety-edits'
import classes from './safety.module.css'
import { useNotices } from './use-notices'

interface Props {
  session: Session
  /** The panel is open because the session cannot be finished: it points at what is missing. */
  missing: boolean
  opened: boolean
  onOpen: () => void
  onClose: () => void
}

/** Under the header: what to ask and what to watch. Takes no room once both are settled. */
export const SafetyStrip = memo(function SafetyStrip({ session, missing, opened, onOpen, onClose }: Props) {
  const { t } = useTranslation('safety')
  const notices = useNotices(session.id)
  const checked = useContent('healthChecked')
  const [health, drawer] = useDisclosure(false)
  if (checked !== null && notices.length === 0 && !opened && !health) return null
  return (
    <section className={classes.strip} aria-label={t('strip.label')}>
      {checked === null ? <HealthQuestion first={session.number === 1} onRecord={drawer.open} /> : <HealthAnswer checked={checked} />}
      <span className={classes.gap} />
      {notices.length === 0 ? null : <NoticeButton notices={notices} onOpen={onOpen} />}
      <NoticePanel notices={notices} missing={missing} opened={opened} onClose={onClose} />
      <HealthDrawer clientId={session.clientId} opened={health} onClose={drawer.close} />
    </section>
  )
})

function HealthQuestion({ first, onRecord }: { first: boolean; onRecord: () => void }) {
  const { t } = useTranslation('safety')
  const store = useDraftStore()
  return (
    <div className={classes.question} role="group" aria-labelledby="health-question">
      <span id="health-question">{t(first ? 'question.first' : 'question.again')}</span>
      <Button size="sm" variant="default" onClick={() => store.edit(setHealthChecked('unchanged'))}>
        {t(first ? 'question.nothing' : 'question.unchanged')}
      </Button>
      <Button
        size="sm"
        variant="default"
        onClick={() => {
          store.edit(setHealthChecked('changed'))
          onRecord()
        }}
      >
        {t(first ? 'question.record' : 'question.changed')}
      </Button>
    </div>
  )
}

/** The answer; pressed, the question is asked again. */
function HealthAnswer({ checked }: { checked: 'unchanged' | 'changed' }) {
  const { t } = useTranslation('safety')
  const store = useDraftStore()
  const words = t(checked === 'changed' ? 'question.answeredChanged' : 'question.answeredUnchanged')
  return (
    <Button size="sm" variant="subtle" color="gray" leftSection={<IconCheck size={18} aria-hidden />} aria-label={t('question.askAgain', { words })} onClick={() => store.edit(setHealthChecked(null))}>
      {words}
    </Button>
  )
}

function NoticeButton({ notices, onOpen }: { notices: readonly Notice[]; onOpen: () => void }) {
  const { t } = useTranslation('safety')
  const overrides = useContent('overrides')
  const stops = notices.filter(({ level }) => level === 'stop').length
  const cautions = notices.length - stops
  const open = unansweredStops(notices, overrides).length
  const words = [
    ...(stops === 0 ? [] : [t(open === stops ? 'strip.stopsOpen' : 'strip.stops', { count: stops })]),
    ...(open === 0 || open === stops ? [] : [t('strip.open', { count: open })]),
    ...(cautions === 0 ? [] : [t('strip.cautions', { count: cautions })]),
  ]
  const Icon = stops > 0 ? IconAlertOctagon : IconAlertTriangle
  return (
    <button type="button" className={classes.summary} data-level={stops > 0 ? 'stop' : 'caution'} aria-haspopup="dialog" onClick={onOpen}>
      <Icon size={20} aria-hidden />
      <span>
        <VisuallyHidden>{t('strip.notices')} </VisuallyHidden>
        {words.join(', ')}
      </span>
    </button>
  )
}
