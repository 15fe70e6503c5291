import type { TFunction } from 'i18next'
import type { Session } from '../../../shared/contract/sessions'
import { workWords } from '../../../shared/domain/work-words'
import { muscleById, regionLabel } from '../../../shared/reference/anatomy'
import { therapyLabel } from '../../../shared/reference/therapies'
import type { Block } from '../pages/block'
import { Apart } from '../runs'
import { Value } from './carried-note'

/** What was done where: a table for each therapy that was recorded by area. */
export function workBlocks(t: TFunction<'documents'>, { content }: Session): Block[] {
  return [...Map.groupBy(content.work, ({ therapyId }) => therapyId)].map(
    ([therapyId, entries]): Block => ({
      kind: 'table',
      id: `work-${therapyId}`,
      caption: t('work.caption', { therapy: therapyLabel(therapyId) }),
      columns: 'work',
      head: (
        <tr>
          <th scope="col">{t('work.area')}</th>
          <th scope="col">{t('work.muscle')}</th>
          <th scope="col">{t('work.what')}</th>
        </tr>
      ),
      rows: entries.map((entry) => ({
        id: `${entry.regionId} ${entry.muscleId}`,
        node: (
          <tr>
            <th scope="row">{regionLabel(entry.regionId)}</th>
            <td>
              <Value t={t}>{entry.muscleId === null ? null : (muscleById(entry.muscleId)?.label ?? entry.muscleId)}</Value>
            </td>
            <td>
              <Apart text={workWords(entry, { yes: t('detail.yes'), no: t('detail.no') }).join(' · ') || t('work.asVisit')} />
            </td>
          </tr>
        ),
      })),
    }),
  )
}
