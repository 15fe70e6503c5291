import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { SessionContent } from '../../../../shared/contract/session-content'
import { bloodTaken, bloodTotal } from '../../../../shared/domain/cup-record'
import { useOp } from '../../../api/hooks'
import { totalWords } from './cup-totals'
import classes from './cups.module.css'

/** "5 cups · 38 ml from 4 of 5 cups · ceiling 100 ml". */
export function BloodLine({ therapies, cups }: Pick<SessionContent, 'therapies' | 'cups'>) {
  const { t } = useTranslation('cups')
  const ceiling = useOp('settings.get', {}).data?.bloodCeilingMl ?? null
  const taken = bloodTaken(bloodTotal({ therapies, cups }))
  const isAbove = ceiling !== null && taken !== null && taken > ceiling
  const isWet = therapies.some(({ therapyId }) => therapyId === 'wet-cupping')
  const words = [...totalWords(t, { therapies, cups }), ...(isWet ? [ceiling === null ? t('total.noCeiling') : t('total.ceiling', { ml: ceiling })] : [])]
  return (
    <span className={classes.total} data-above={isAbove || undefined} data-cup-total>
      {isAbove ? <IconAlertTriangle size={18} aria-hidden /> : null}
      {words.join(' · ')}
    </span>
  )
}
