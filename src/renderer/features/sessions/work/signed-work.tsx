import { useTranslation } from 'react-i18next'
import type { AreaWork } from '../../../../shared/contract/session-content'
import { workWords } from '../../../../shared/domain/work-words'
import { muscleById, regionLabel } from '../../../../shared/reference/anatomy'
import { therapyLabel } from '../../../../shared/reference/therapies'
import { Table } from '../signed-parts'
import { workId } from './work-edits'

/** What was done where, a table for each therapy. */
export function SignedWork({ work }: { work: readonly AreaWork[] }) {
  const { t } = useTranslation('work')
  return [...Map.groupBy(work, ({ therapyId }) => therapyId)].map(([therapyId, entries]) => (
    <Table key={therapyId} caption={t('signed.caption', { therapy: therapyLabel(therapyId) })} head={[t('signed.area'), t('signed.muscle'), t('signed.what')]}>
      {entries.map((entry) => [
        workId(entry),
        regionLabel(entry.regionId),
        entry.muscleId === null ? t('signed.noMuscle') : (muscleById(entry.muscleId)?.label ?? entry.muscleId),
        workWords(entry, { yes: t('yes'), no: t('no') }).join(' · ') || t('asVisit'),
      ])}
    </Table>
  ))
}
