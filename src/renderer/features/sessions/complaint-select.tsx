import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useOp } from '../../api/hooks'
import classes from './complaint-select.module.css'
import { useContent, useDraftStore } from './draft-context'
import { setComplaint } from './edits'

const none = 'none'

/** What the client came for today: one of the open complaints, the one already chosen, or none. */
export function ComplaintSelect({ clientId }: { clientId: number }) {
  const { t } = useTranslation('sessions')
  const store = useDraftStore()
  const complaintId = useContent('complaintId')
  const { data: complaints } = useOp('complaints.ofClient', { clientId })
  const open = (complaints ?? []).filter((complaint) => complaint.closedOn === null || complaint.id === complaintId)
  return (
    <Select
      className={classes.complaint}
      aria-label={t('header.complaint')}
      data={[{ value: none, label: t('header.noComplaint') }, ...open.map(({ id, title }) => ({ value: String(id), label: title }))]}
      value={complaintId === null ? none : String(complaintId)}
      onChange={(value) => store.edit(setComplaint(value === null || value === none ? null : Number(value)))}
      allowDeselect={false}
    />
  )
}
