import { useTranslation } from 'react-i18next'
import classes from './shell.module.css'

/** The practice was opened on a full disk: said before anybody types, and gone with the first thing that could be saved. */
export function DiskFullBanner() {
  const { t } = useTranslation()
  return (
    <div role="alert" className={classes.banner}>
      {t('diskFull')}
    </div>
  )
}
