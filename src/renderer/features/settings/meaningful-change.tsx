import { useTranslation } from 'react-i18next'
import type { PracticeSettings } from '../../../shared/contract/settings'
import { publishedThreshold } from '../../../shared/domain/threshold'
import { type Measure, measures } from '../../../shared/reference/outcomes'
import classes from './settings.module.css'
import { SettingsSection } from './settings-section'
import { ThresholdRow } from './threshold-row'

type Thresholds = PracticeSettings['thresholds']

/** A rating of change is a change already. */
const comparable = measures().filter((measure) => measure.category !== 'global-change')
const published = comparable.filter((measure) => publishedThreshold(measure.id) !== null)
const others = comparable.filter((measure) => publishedThreshold(measure.id) === null)

/** How large a change must be to be marked: the published figure of each measure, or the therapist's own. */
export function MeaningfulChange({ thresholds, onChange }: { thresholds: Thresholds; onChange: (thresholds: Thresholds) => void }) {
  const { t } = useTranslation('settings')
  function set(measureId: string, value: number | null): void {
    const { [measureId]: _old, ...rest } = thresholds
    onChange(value === null ? rest : { ...rest, [measureId]: value })
  }
  const rows = (list: readonly Measure[]) =>
    list.map((measure) => <ThresholdRow key={measure.id} measure={measure} own={thresholds[measure.id] ?? null} onChange={(value) => set(measure.id, value)} />)
  return (
    <SettingsSection title={t('meaningful.title')} hint={t('meaningful.hint')}>
      <div className={classes.thresholds}>{rows(published)}</div>
      <details className={classes.rest} open={others.some(({ id }) => id in thresholds)}>
        <summary>{t('meaningful.others', { count: others.length })}</summary>
        <div className={classes.thresholds}>{rows(others)}</div>
      </details>
    </SettingsSection>
  )
}
