import { Alert, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Salvage } from '../../../shared/contract/restore'

/** What could be read out of the damaged records beside the backup, what could not, and what becomes of it. */
export function Salvaged({ sessions, clients, lostSessions, lostClients, mayBeMore }: Salvage) {
  const { t } = useTranslation('restore')
  const found = sessions + clients
  const lost = lostSessions + lostClients
  const nothing = found + lost === 0
  return (
    <Alert color={lost > 0 || mayBeMore ? 'yellow' : 'teal'} variant="light" title={t('preview.salvage.title')}>
      <Stack gap="xs">
        {nothing ? <Text>{mayBeMore ? t('preview.salvage.unreadable') : t('preview.salvage.none')}</Text> : null}
        {sessions > 0 ? <Text>{t('preview.salvage.sessions', { count: sessions })}</Text> : null}
        {clients > 0 ? <Text>{t('preview.salvage.clients', { count: clients })}</Text> : null}
        {lostSessions > 0 ? <Text fw={600}>{t('preview.salvage.lostSessions', { count: lostSessions })}</Text> : null}
        {lostClients > 0 ? <Text fw={600}>{t('preview.salvage.lostClients', { count: lostClients })}</Text> : null}
        {mayBeMore && !nothing ? <Text>{t('preview.salvage.mayBeMore')}</Text> : null}
        {found > 0 ? <Text>{t('preview.salvage.notTaken')}</Text> : null}
      </Stack>
    </Alert>
  )
}
