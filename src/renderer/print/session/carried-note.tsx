import type { TFunction } from 'i18next'
import type { Session } from '../../../shared/contract/sessions'
import { formatDay } from '../../../shared/domain/days'
import classes from '../sheet.module.css'

/** Says beside a value that nobody examined it. */
export function CarriedNote({ t, session }: { t: TFunction<'documents'>; session: Session }) {
  const from = session.carriedFrom
  return (
    <span className={classes.carried}>
      {from === null ? t('carried.before') : t('carried.on', { on: formatDay(from.heldOn) })}
    </span>
  )
}

/** A number, or a dash that is read as "not measured". */
export function Value({ t, children }: { t: TFunction<'documents'>; children: string | number | null }) {
  return children === null ? <span className={classes.missing}>{t('table.none')}</span> : children
}
