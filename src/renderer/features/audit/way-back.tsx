import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useSearch } from 'wouter'

export type WayBackTo = 'settings' | 'safekeeping'

/** From the log, or from how long records are kept, back to where it was opened. In the address, so that a lock in between keeps it. */
export function WayBack() {
  const { t } = useTranslation('settings')
  const to: WayBackTo = new URLSearchParams(useSearch()).get('from') === 'safekeeping' ? 'safekeeping' : 'settings'
  return (
    <Button component={Link} href={`/${to}`} variant="default" leftSection={<IconArrowLeft aria-hidden />}>
      {t(`back.${to}`)}
    </Button>
  )
}
