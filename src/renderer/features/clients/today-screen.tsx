import { Button } from '@mantine/core'
import { IconPlus, IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { formatDay } from '../../../shared/domain/days'
import { useOp } from '../../api/hooks'
import { today } from '../../ui/clock'
import { Failure } from '../../ui/failure'
import { Screen } from '../../ui/screen'
import { AttentionLine } from '../backups/attention-line'
import { NoClientsYet } from './no-clients-yet'
import { RecentClients } from './recent-clients'
import { UnfinishedSessions } from './unfinished-sessions'

const shown = 8

/** The first screen: what was left unfinished, then the people seen last. */
export function TodayScreen() {
  const { t } = useTranslation('clients')
  const clients = useOp('clients.list', { archived: false, most: shown })
  const unfinished = useOp('sessions.unfinished', {})
  const error = clients.error ?? unfinished.error
  if (error !== null) return <Screen title={t('today.title')}><Failure error={error} /></Screen>
  if (clients.data === undefined || unfinished.data === undefined) return null

  const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long' }).format(new Date(`${today()}T12:00:00`))
  if (clients.data.length === 0 && unfinished.data.length === 0) {
    return (
      <Screen title={t('today.title')}>
        <NoClientsYet />
      </Screen>
    )
  }
  return (
    <Screen
      title={t('today.title')}
      subtitle={`${weekday} ${formatDay(today())}`}
      actions={
        <>
          <Button component={Link} href="/clients" variant="default" leftSection={<IconSearch size={20} aria-hidden />}>
            {t('today.find')}
          </Button>
          <Button component={Link} href="/clients/new" leftSection={<IconPlus size={20} aria-hidden />}>
            {t('newClient')}
          </Button>
        </>
      }
    >
      <AttentionLine />
      <UnfinishedSessions sessions={unfinished.data} />
      <RecentClients clients={clients.data} unfinished={unfinished.data} />
    </Screen>
  )
}
