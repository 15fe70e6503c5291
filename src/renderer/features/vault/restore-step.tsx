import { useTranslation } from 'react-i18next'
import { RestoreFlow } from '../restore/restore-flow'
import { Step } from './step'

/** A backup from a file, where no practice is open: on a new computer, or because the one here does not open. */
export function RestoreStep({ back }: { back: () => void }) {
  const { t } = useTranslation(['restore', 'common'])
  return (
    <Step startHere title={t('title')}>
      <RestoreFlow seq={null} open={false} onClose={back} closeLabel={t('common:back')} />
    </Step>
  )
}
