import type { MeasureKey } from '../../../shared/domain/progress'
import { measureLabel } from '../../features/progress/measure-words'
import { Apart } from '../runs'
import type { SummaryWords } from './words'

/** What was measured; the client's own words are kept apart in their own writing and language. */
export function MeasureName({ words, of }: { words: SummaryWords; of: MeasureKey }) {
  return of.kind === 'activity' ? <Apart text={of.text} /> : measureLabel(words.p, of)
}
