import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Value } from '../../../shared/contract'
import type { AppError } from '../../../shared/errors'
import { call } from '../../api/call'
import { momentWords } from '../../ui/clock'
import classes from './retention.module.css'

/** The newest backup of a year stays until so many later years have one (`main/backup/thinning`). */
const yearsKept = 8

/** What destroying does not reach: the backups made before, and until when the last of them is kept. Nothing where there are none. */
export function HoldingBackups() {
  const { t } = useTranslation('retention')
  const { data } = useQuery<Value<'backups.list'>, AppError>({ queryKey: ['backups.list'], queryFn: () => call('backups.list', {}) })
  const [newest] = data ?? []
  if (data === undefined || newest === undefined) return null
  return (
    <p className={classes.hint}>
      {t('erase.holding', { count: data.length, at: momentWords(newest.madeAt), year: Number(newest.madeAt.slice(0, 4)) + yearsKept })}
    </p>
  )
}
