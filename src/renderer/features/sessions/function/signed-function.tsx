import { useTranslation } from 'react-i18next'
import type { SessionContent } from '../../../../shared/contract/session-content'
import { type Day, formatDay } from '../../../../shared/domain/days'
import { measureById, measureLabel } from '../../../../shared/reference/outcomes'
import { SignedTable } from '../signed-table'
import { scoreWords } from './score-words'

/** Activities and scores of a signed session; what was carried says so. */
export function SignedFunction({ activities, scores }: Pick<SessionContent, 'activities' | 'scores'>) {
  const { t } = useTranslation('function')
  const { t: signed } = useTranslation('sessions')
  const said = (value: string, carriedOn: Day | null) => (carriedOn === null ? value : signed('signed.carried', { value, day: formatDay(carriedOn) }))
  return (
    <>
      {activities.length === 0 ? null : (
        <SignedTable
          caption={`${t('activities.title')}: ${measureById('psfs')?.name}`}
          head={[t('signed.activity'), t('signed.outOfTen')]}
          rows={activities.map(({ id, text, score, carriedOn }) => ({ key: id, name: text, values: [score === null ? signed('signed.notScored') : said(String(score), carriedOn)] }))}
        />
      )}
      {scores.length === 0 ? null : (
        <SignedTable
          caption={t('signed.scores')}
          head={[t('signed.measure'), t('signed.value')]}
          rows={scores.map(({ measureId, value, carriedOn }) => ({ key: measureId, name: measureLabel(measureId), values: [said(scoreWords(measureId, value), carriedOn)] }))}
        />
      )}
    </>
  )
}
