import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Complaint } from '../../../shared/contract/complaints'
import { formatDay } from '../../../shared/domain/days'
import { useCommand } from '../../api/hooks'
import { today } from '../../ui/clock'
import { notifyFailure } from '../../ui/failure'
import { notifyUndo } from '../../ui/notify-undo'
import classes from './complaints.module.css'

/** The way back, the state, and closing or reopening. */
export function ComplaintHead({ complaint: { id, clientId, closedOn } }: { complaint: Complaint }) {
  const { t } = useTranslation('complaints')
  const closing = useCommand('complaints.close')
  const reopening = useCommand('complaints.reopen')
  const reopen = () => reopening.mutate({ id }, { onError: notifyFailure })
  const close = () =>
    closing.mutate({ id, closedOn: today() }, { onSuccess: () => notifyUndo(t('closed'), reopen), onError: notifyFailure })
  return (
    <div className={classes.head}>
      <Button
        component={Link}
        href={`/clients/${clientId}/complaints`}
        variant="subtle"
        leftSection={<IconArrowLeft size={20} aria-hidden className={classes.arrow} />}
      >
        {t('all')}
      </Button>
      <span className={classes.state} data-closed={closedOn !== null || undefined}>
        {closedOn === null ? t('open') : t('closedOn', { day: formatDay(closedOn) })}
      </span>
      <span className={classes.spacer} />
      <Button variant="default" onClick={closedOn === null ? close : reopen}>
        {t(closedOn === null ? 'close' : 'reopen')}
      </Button>
    </div>
  )
}
