import { Tabs } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { draftOf } from '../../../shared/domain/draft-of'
import { useOp } from '../../api/hooks'
import { SavedMarkPlace } from '../../ui/autosave/saved-mark'
import { dialogIsOpen, menuIsOpen } from '../../ui/dialog-open'
import { Failure } from '../../ui/failure'
import { Screen } from '../../ui/screen'
import { ComplaintsTab } from '../complaints/complaints-tab'
import { ProgressPanel } from '../progress/progress-panel'
import { WhatChanged } from '../progress/what-changed'
import classes from './client-record.module.css'
import { DetailsTab } from './details-tab'
import { HealthTab } from './health-tab'
import { OverviewTab } from './overview-tab'
import { RecordBanner } from './record-banner'
import { useStartSession } from './start-session'
import { Timeline } from './timeline'
import { useSessions } from './use-sessions'

const tabs = ['overview', 'sessions', 'progress', 'complaints', 'health', 'details'] as const

interface Props {
  clientId: number
  tab: string | undefined
  complaintId?: number | undefined
}

/** One client: who it is and what to watch always on top, the record below. */
export function ClientRecordScreen({ clientId, tab, complaintId }: Props) {
  const { t } = useTranslation('clients')
  const [, navigate] = useLocation()
  const { data: client, error } = useOp('clients.get', { id: clientId })
  const unfinished = useOp('sessions.unfinished', {})
  const { sessions, isWhole } = useSessions(clientId)
  const { start, starting } = useStartSession()
  const [markPlace, setMarkPlace] = useState<HTMLElement | null>(null)
  const draft = draftOf(unfinished.data ?? [], clientId)
  const repeat = () => {
    if (draft !== undefined) navigate(`/sessions/${draft.id}`)
    else if (client?.archivedAt === null && sessions !== undefined) start(clientId, sessions.length > 0 ? 'repeat' : 'blank')
  }
  // Neither over a dialog or a menu, where a letter is typed or chosen, nor while one start is under way.
  useHotkeys([['R', (event) => void (event.repeat || starting !== null || dialogIsOpen() || menuIsOpen() || repeat())]])

  if (error !== null) return <Screen title={t('record.missing')}>{<Failure error={error} />}</Screen>
  if (client === undefined || sessions === undefined) return null
  const shown = tabs.find((it) => it === tab) ?? 'overview'
  return (
    <SavedMarkPlace value={markPlace}>
      {/* Nothing that is open or half chosen for one client goes over to the next. */}
      <Tabs
        key={clientId}
        value={shown}
        onChange={(value) => navigate(`/clients/${clientId}/${value ?? 'overview'}`)}
        keepMounted={false}
        classNames={{ list: classes.tabs, tab: classes.tab, panel: classes.panel }}
      >
        <div className={classes.top}>
          <div className={classes.inner}>
            <RecordBanner
              client={client}
              draftId={draft?.id}
              repeatable={sessions.length > 0}
              starting={starting !== null}
              onStart={(from) => start(clientId, from)}
            />
            <div className={classes.tabLine}>
              <Tabs.List aria-label={t('record.tabs')}>
                {tabs.map((it) => (
                  <Tabs.Tab key={it} value={it}>
                    {t(`tab.${it}`)}
                  </Tabs.Tab>
                ))}
              </Tabs.List>
              <div ref={setMarkPlace} />
            </div>
          </div>
        </div>
        <Tabs.Panel value="overview">
          <OverviewTab client={client} sessions={sessions} isWhole={isWhole} />
        </Tabs.Panel>
        <Tabs.Panel value="sessions">
          <Timeline key={clientId} clientId={clientId} sessions={sessions} isWhole={isWhole} />
        </Tabs.Panel>
        <Tabs.Panel value="progress">
          <div className={classes.column}>
            <ProgressPanel clientId={clientId} />
            <WhatChanged clientId={clientId} />
          </div>
        </Tabs.Panel>
        <Tabs.Panel value="complaints">
          <ComplaintsTab clientId={clientId} complaintId={complaintId} />
        </Tabs.Panel>
        <Tabs.Panel value="health">
          <HealthTab client={client} />
        </Tabs.Panel>
        <Tabs.Panel value="details">
          <DetailsTab client={client} />
        </Tabs.Panel>
      </Tabs>
    </SavedMarkPlace>
  )
}
