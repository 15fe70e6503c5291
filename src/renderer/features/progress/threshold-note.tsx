import { useTranslation } from 'react-i18next'
import type { PublishedThreshold, ThresholdInForce } from '../../../shared/domain/threshold'
import { SourceNote } from '../../ui/source-note'
import { kindWords } from './threshold-words'

interface Props {
  /** What the threshold is of: "Pain, 0 to 10". */
  measure: string
  threshold: ThresholdInForce
  /** A size in the unit of the measure, in words: "2", "9.6°". */
  amountOf: (value: number) => string
}

/** A sign that opens the population and the source behind a threshold. */
export function ThresholdNote({ measure, threshold: { value, own, published }, amountOf }: Props) {
  const { t } = useTranslation('progress')
  return (
    <SourceNote name={t('threshold.about', { measure })}>
      {own ? <p>{t('threshold.own', { amount: amountOf(value) })}</p> : null}
      {published === null ? <p>{t('threshold.nonePublished')}</p> : <Published published={published} amount={amountOf(published.value)} />}
    </SourceNote>
  )
}

/** A published figure with whom it was found in and where it is from. */
export function Published({ published, amount }: { published: PublishedThreshold; amount: string }) {
  const { t } = useTranslation('progress')
  return (
    <>
      <p>{t('threshold.published', { amount, kind: kindWords(t, published.kind) })}</p>
      <p>{t('threshold.population', { population: published.population })}</p>
      {published.note === null ? null : <p>{published.note}</p>}
      <p>{t('threshold.source', { source: published.source })}</p>
    </>
  )
}
