import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useOp } from '../../api/hooks'
import { Card } from '../../ui/card'
import { Failure } from '../../ui/failure'
import { ComplaintBrief } from './complaint-brief'
import classes from './complaints.module.css'

/** What the client comes for now, as far as it is known. */
export function OpenComplaints({ clientId }: { clientId: number }) {
  const { t } = useTranslation('complaints')
  const { data, error } = useOp('complaints.ofClient', { clientId })
  if (error !== null) return <Failure error={error} />
  const open = data?.filter((complaint) => complaint.closedOn === null) ?? []
  if (data !== undefined && open.length === 0) {
    return (
      <Card title={t('brief.title')}>
        <p className={classes.quiet}>{t('brief.none')}</p>
        <Button
          component={Link}
          href={`/clients/${clientId}/complaints`}
          variant="default"
          mt="sm"
          leftSection={<IconPlus size={20} aria-hidden />}
        >
          {t('new.action')}
        </Button>
      </Card>
    )
  }
  return open.map((complaint) => <ComplaintBrief key={complaint.id} complaint={complaint} />)
}
