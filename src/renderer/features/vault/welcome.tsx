import { Button, Stack, Text, Title } from '@mantine/core'
import { IconLockPlus, IconMoodSmile, IconRestore } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../api/hooks'
import { Failure } from '../../ui/failure'
import classes from './entrance.module.css'

/** First start: the demo in one click, or a practice of one's own. */
export function Welcome({ demoExists, setUp, restore }: { demoExists: boolean; setUp: () => void; restore: () => void }) {
  const { t } = useTranslation('vault')
  const openDemo = useCommand('vault.openDemo')
  const removeDemo = useCommand('vault.removeDemo')
  const error = openDemo.error ?? removeDemo.error
  return (
    <Stack gap="lg">
      <div>
        <Title order={1}>{t('welcome.title')}</Title>
        <Text c="dimmed" mt={4}>
          {t('welcome.lead')}
        </Text>
      </div>
      {error === null ? null : <Failure error={error} />}
      <div className={classes.ways}>
        <section className={classes.way}>
          <IconMoodSmile size={40} stroke={1.5} aria-hidden />
          <div className={classes.wayBody}>
            <Title order={2} size="h3">
              {t('welcome.demoTitle')}
            </Title>
            <Text c="dimmed">{t('welcome.demoText')}</Text>
            <div className={classes.wayActions}>
              <Button loading={openDemo.isPending} onClick={() => openDemo.mutate({})}>
                {demoExists ? t('welcome.demoContinue') : t('welcome.demoAction')}
              </Button>
              {demoExists ? (
                <Button variant="default" loading={removeDemo.isPending} onClick={() => removeDemo.mutate({})}>
                  {t('welcome.demoRemove')}
                </Button>
              ) : null}
            </div>
            <span role="status" className={classes.status}>
              {openDemo.isPending ? t('welcome.demoBusy') : ''}
            </span>
          </div>
        </section>
        <section className={classes.way}>
          <IconLockPlus size={40} stroke={1.5} aria-hidden />
          <div className={classes.wayBody}>
            <Title order={2} size="h3">
              {t('welcome.ownTitle')}
            </Title>
            <Text c="dimmed">{t('welcome.ownText')}</Text>
            <Button variant="outline" onClick={setUp}>
              {t('welcome.ownAction')}
            </Button>
          </div>
        </section>
        <section className={classes.way}>
          <IconRestore size={40} stroke={1.5} aria-hidden />
          <div className={classes.wayBody}>
            <Title order={2} size="h3">
              {t('welcome.restoreTitle')}
            </Title>
            <Text c="dimmed">{t('welcome.restoreText')}</Text>
            <Button variant="default" onClick={restore}>
              {t('welcome.restoreAction')}
            </Button>
          </div>
        </section>
      </div>
    </Stack>
  )
}
