import { Button } from '@mantine/core'
import { IconPlus, IconSearch, IconUserHeart } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { formatDay } from '../../../shared/domain/days'
import { useOp } from '../../api/hooks'
import { today } from '../../ui/clock'
import { EmptyState } from '../../ui/empty-state'
import { Failure } from '../../ui/failure'
import { Screen } from '../../ui/screen'
import { RecentClients } from './recent-clients'
import { UnfinishedSessions } from './unfinished-sessions'

const shown = 8

/** The first screen: what was left unfinished, then the people seen last. */
export function TodayScreen() {
  const { t } = useTranslation('clients')
  const clients = useOp('clients.list', { archived: false })
  const unfinished = useOp('sessions.unfinished', {})
  const error = clients.error ?? unfinished.error
  if (error !== null) return <Screen title={t('today.title')}>{<Failure error={error} />}</Screen>
  if (clients.data === undefined || unfinished.data === undefined) return null

  const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long' }).format(new Date(`${today()}T12:00:00`))
  if (clients.data.length === 0 && unfinished.data.length === 0) {
    return (
      <Screen title={t('today.title')}>
        <EmptyState
          icon={<IconUserHeart size={48} stroke={1.4} aria-hidden />}
          title={t('empty.title')}
          action={
            <Button component={Link} href="/clients/new" leftSection={<IconPlus size={20} aria-hidden />}>
              {t('empty.action')}
            </Button>
          }
        >
          {t('empty.text')}
        </EmptyState>
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
      <UnfinishedSessions sessions={unfinished.data} />
      <RecentClients clients={clients.data.slice(0, shown)} unfinished={unfinished.data} />
    </Screen>
  )
}
