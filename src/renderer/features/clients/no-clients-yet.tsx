import { Button } from '@mantine/core'
import { IconPlus, IconUserHeart } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { EmptyState } from '../../ui/empty-state'

export function NoClientsYet() {
  const { t } = useTranslation('clients')
  return (
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
  )
}
