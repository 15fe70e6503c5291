import { bandOf, rangeWords } from '../../../../shared/domain/measure-range'
import { measureById } from '../../../../shared/reference/outcomes'
import { scoreValue } from '../../progress/measure-words'

/** "17, Moderate (0 to 50)": a score with its band where the measure has bands, and its range where it is known. */
export function scoreWords(measureId: string, value: number): string {
  const band = bandOf(measureId, value)
  const unit = measureById(measureId)?.score.unit === 'percent' ? '%' : ''
  const range = rangeWords(measureId)
  return `${scoreValue(measureId, value)}${unit}${band === null ? '' : `, ${band}`}${range === '' ? '' : ` (${range})`}`
}
