import type { TFunction } from 'i18next'
import { type Day, formatDay } from '../../../shared/domain/days'
import classes from '../sheet.module.css'

/** Says beside a value that nobody examined it, and when it was measured last. */
export function CarriedNote({ t, on }: { t: TFunction<'documents'>; on: Day }) {
  return <span className={classes.carried}>{t('carried.on', { on: formatDay(on) })}</span>
}

/** A number, or a dash that is read as "not measured". */
export function Value({ t, children }: { t: TFunction<'documents'>; children: string | number | null }) {
  return children === null ? <span className={classes.missing}>{t('table.none')}</span> : children
}
