import { Button } from '@mantine/core'
import { IconClockShield, IconListDetails } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { WayBackTo } from './way-back'

/** The ways to the log and to how long records are kept: from the settings, and from where the backups are looked after. */
export function RecordLinks({ from }: { from: WayBackTo }) {
  const { t } = useTranslation('settings')
  const asked = from === 'settings' ? '' : `?from=${from}`
  return (
    <>
      <Button component={Link} href={`/audit${asked}`} variant="default" leftSection={<IconListDetails size={20} aria-hidden />}>
        {t('auditLog')}
      </Button>
      <Button component={Link} href={`/retention${asked}`} variant="default" leftSection={<IconClockShield size={20} aria-hidden />}>
        {t('retention')}
      </Button>
    </>
  )
}
