import { useTranslation } from 'react-i18next'
import type { ClientCondition } from '../../../shared/contract/clients'
import { anatomy } from '../../../shared/reference/anatomy'
import { conditionById } from '../../../shared/reference/safety'
import { OneOf } from '../../ui/one-of'
import { Picker } from '../../ui/picker'
import classes from './health.module.css'
import { Weeks } from './weeks'

interface Props {
  condition: ClientCondition
  error: (field: 'facetId' | 'areaIds' | 'dueOn') => string | undefined
  onChange: (changes: Partial<ClientCondition>) => void
}

const areaItems = anatomy.areas.map(({ id, label, group }) => ({ id, label, group }))

/** What the rules of a condition need to decide: which kind, where, how far. Nothing for a condition that is enough by itself. */
export function ConditionQuestions({ condition, error, onChange }: Props) {
  const { t } = useTranslation('clients')
  const known = conditionById(condition.conditionId)
  const facets = known?.facets ?? []
  const { facetId, areaIds } = condition
  return (
    <>
      {facets.length === 0 ? null : (
        <div className={classes.question}>
          <h4 className={classes.questionTitle}>{t('health.facet')}</h4>
          <OneOf label={t('health.facetOf', { name: known?.label })} choices={facets} value={facetId} onChange={(id) => onChange({ facetId: id })} />
          <Missing shown={facetId === null} error={error('facetId')}>
            {t('health.facetMissing')}
          </Missing>
        </div>
      )}
      {known?.weeks ? <Weeks dueOn={condition.dueOn} error={error('dueOn')} onChange={(dueOn) => onChange({ dueOn })} /> : null}
      {known?.local ? (
        <div className={classes.question}>
          <Picker level={4} label={t('health.areas')} items={areaItems} groups={anatomy.groups} usual={[]} value={areaIds} error={error('areaIds')} onChange={(ids) => onChange({ areaIds: ids })} />
          <Missing shown={areaIds.length === 0}>{t('health.areasMissing')}</Missing>
        </div>
      ) : null}
    </>
  )
}

/** What an open question means for the notices, or why the answer was refused. */
function Missing({ shown, error, children }: { shown: boolean; error?: string | undefined; children: string }) {
  if (error !== undefined) {
    return (
      <p className={classes.error} role="alert">
        {error}
      </p>
    )
  }
  return shown ? <p className={classes.ask}>{children}</p> : null
}
