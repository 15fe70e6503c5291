import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../api/hooks'
import classes from './shell.module.css'

/** Always visible in the demo practice, so that nobody keeps a real note in it. */
export function DemoBanner() {
  const { t } = useTranslation()
  const remove = useCommand('vault.removeDemo')
  return (
    <aside className={classes.banner} aria-label={t('demo.label')}>
      {t('demo.banner')}
      <Button variant="default" size="sm" loading={remove.isPending} onClick={() => remove.mutate({})}>
        {t('demo.remove')}
      </Button>
    </aside>
  )
}
