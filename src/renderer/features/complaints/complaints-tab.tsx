import { useTranslation } from 'react-i18next'
import { useOp } from '../../api/hooks'
import { EmptyState } from '../../ui/empty-state'
import { Failure } from '../../ui/failure'
import { ComplaintEditor } from './complaint-editor'
import { ComplaintRow } from './complaint-row'
import classes from './complaints.module.css'
import { NewComplaint } from './new-complaint-form'

/** What a client came for over time; one of them opened in full. */
export function ComplaintsTab({ clientId, complaintId }: { clientId: number; complaintId: number | undefined }) {
  const { t } = useTranslation('complaints')
  const { data, error } = useOp('complaints.ofClient', { clientId })
  if (error !== null) return <Failure error={error} />
  if (data === undefined) return null
  const chosen = data.find((complaint) => complaint.id === complaintId)
  if (chosen !== undefined) return <ComplaintEditor key={chosen.id} complaint={chosen} />
  return (
    <div className={classes.tab}>
      <NewComplaint clientId={clientId} />
      {data.length === 0 ? (
        <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>
      ) : (
        <ul className={classes.list}>
          {data.map((complaint) => (
            <li key={complaint.id}>
              <ComplaintRow complaint={complaint} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
