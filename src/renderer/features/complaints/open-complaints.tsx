import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { SessionSummary } from '../../../shared/contract/sessions'
import { useOp } from '../../api/hooks'
import { Card } from '../../ui/card'
import { Failure } from '../../ui/failure'
import { ComplaintBrief } from './complaint-brief'
import classes from './complaints.module.css'
import { planProgress } from './plan-progress'

/** Complaints told in full; the rest by their names. */
const mostInFull = 2

/** What the client comes for now, where it should go and how far the plan has come. `sessions`: all of the client. */
export function OpenComplaints({ clientId, sessions }: { clientId: number; sessions: readonly SessionSummary[] }) {
  const { t } = useTranslation('complaints')
  const { data, error } = useOp('complaints.ofClient', { clientId })
  if (error !== null) return <Failure error={error} />
  if (data === undefined) return null
  const open = data.filter((complaint) => complaint.closedOn === null)
  if (open.length === 0) {
    return (
      <Card title={t('brief.title')}>
        <p className={classes.quiet}>{t('brief.none')}</p>
        <Button component={Link} href={`/clients/${clientId}/complaints`} variant="default" mt="sm" leftSection={<IconPlus size={20} aria-hidden />}>
          {t('new.action')}
        </Button>
      </Card>
    )
  }
  return (
    <>
      {open.slice(0, mostInFull).map((complaint) => (
        <ComplaintBrief key={complaint.id} complaint={complaint} progress={planProgress(complaint, sessions)} isOneOfSeveral={open.length > 1} />
      ))}
      {open.length > mostInFull ? (
        <Link href={`/clients/${clientId}/complaints`} className={classes.link}>
          {t('brief.more', { count: open.length - mostInFull })}
        </Link>
      ) : null}
    </>
  )
}
