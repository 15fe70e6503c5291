import { useTranslation } from 'react-i18next'
import { safetySourceById } from '../../shared/reference/safety'
import classes from './source-list.module.css'

/** Where a rule comes from, in place: title, year, and what kind of source it is. */
export function SourceList({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation('safety')
  if (ids.length === 0) return null
  return (
    <div className={classes.sources}>
      <span>{t('panel.sources')}</span>
      <ul className={classes.list}>
        {ids.map((id) => {
          const source = safetySourceById(id)
          const facts = source && [source.year, t(`kind.${source.kind}`)].filter((it) => it !== null).join(', ')
          return <li key={id}>{source === undefined ? id : t('source', { title: source.title, facts })}</li>
        })}
      </ul>
    </div>
  )
}
