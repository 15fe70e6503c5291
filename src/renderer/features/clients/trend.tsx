import { useTranslation } from 'react-i18next'
import { Sparkline } from '../../ui/sparkline'

/** Mean tension on arrival of the last sessions as a small line with its words. */
export function Trend({ values }: { values: readonly (number | null)[] }) {
  const { t } = useTranslation('clients')
  const words = values.map((value) => (value === null ? t('trend.notMeasured') : value.toFixed(1))).join(', ')
  return <Sparkline values={values} max={4} label={t('trend.label', { values: words })} />
}
