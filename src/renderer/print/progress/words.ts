import type { TFunction } from 'i18next'

export interface SummaryWords {
  t: TFunction<'documents'>
  /** The words of the progress feature: measures, directions, thresholds. */
  p: TFunction<'progress'>
}
