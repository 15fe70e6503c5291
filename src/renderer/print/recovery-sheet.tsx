import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '../../shared/domain/days'
import { localDay, nowInstant } from './document-data'
import classes from './recovery-sheet.module.css'
import sheet from './sheet.module.css'

/** One page with the recovery key: printed once, kept under lock. Names nobody. */
export function RecoverySheet({ recoveryKey, onDrawn }: { recoveryKey: string; onDrawn: () => void }) {
  const { t } = useTranslation('documents')
  useEffect(() => void document.fonts.ready.then(onDrawn), [onDrawn])
  const groups = recoveryKey.split(/[\s-]+/).filter(Boolean)
  return (
    <section className={sheet.sheet} data-paper="A4">
      <div className={sheet.body}>
        <p className={sheet.practice}>Levator</p>
        <h1 className={classes.heading}>{t('recovery.heading')}</h1>
        <p>{t('recovery.what')}</p>
        <ol className={classes.groups} translate="no">
          {groups.map((group, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- two groups may read the same
            <li key={index}>{group}</li>
          ))}
        </ol>
        <p>{t('recovery.how')}</p>
        <p className={classes.lost}>{t('recovery.lost')}</p>
        <p className={sheet.quiet}>{t('recovery.checked', { on: formatDay(localDay(nowInstant())) })}</p>
      </div>
    </section>
  )
}
