import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { publishedFigures, publishedThreshold } from '../../../shared/domain/threshold'
import { measureRange } from '../../../shared/domain/measure-range'
import { type Measure, measureLabel } from '../../../shared/reference/outcomes'
import { NumberField } from '../../ui/number-field'
import { SourceNote } from '../../ui/source-note'
import { kindWords } from '../progress/threshold-words'
import classes from './settings.module.css'

interface Props {
  measure: Measure
  /** The therapist's own figure; null = the published one applies. */
  own: number | null
  onChange: (own: number | null) => void
}

/** One measure: what is published, all figures with their people and sources, and an own figure in their place. */
export function ThresholdRow({ measure, own, onChange }: Props) {
  const { t } = useTranslation('settings')
  const { t: progress } = useTranslation('progress')
  const { min, max } = measureRange(measure.id)
  const name = measureLabel(measure.id)
  const applied = publishedThreshold(measure.id)
  const figures = publishedFigures(measure.id)
  return (
    <div className={classes.threshold} role="group" aria-label={name} data-threshold={measure.id}>
      <div>
        <p className={classes.thresholdName}>{name}</p>
        <p className={classes.thresholdFacts}>
          {applied === null ? t('meaningful.none') : t('meaningful.applied', { value: applied.value, population: applied.population })}
        </p>
      </div>
      {figures.length === 0 ? null : (
        <SourceNote name={t('meaningful.figures', { name })}>
          <ul className={classes.figures}>
            {figures.map((figure) => (
              <li key={`${figure.kind} ${figure.value} ${figure.population}`}>
                {t('meaningful.figure', { value: figure.value, unit: figure.unit, kind: kindWords(progress, figure.kind), population: figure.population, source: figure.source })}
              </li>
            ))}
          </ul>
        </SourceNote>
      )}
      <NumberField
        className={classes.own}
        name={t('meaningful.own', { name })}
        value={own}
        placeholder={applied === null ? undefined : String(applied.value)}
        min={0.1}
        max={max - min}
        rangeMessage={t('meaningful.range', { min: 0.1, max: max - min })}
        onChange={onChange}
      />
      {own === null ? null : (
        <Button variant="subtle" size="sm" onClick={() => onChange(null)} aria-label={t('meaningful.resetNamed', { name })}>
          {t('meaningful.reset')}
        </Button>
      )}
    </div>
  )
}
