import type { ClientCondition, ClientMedicine } from '../../../shared/contract/clients'
import { formatDay } from '../../../shared/domain/days'
import { areaById } from '../../../shared/reference/anatomy'
import { conditionLabel, facetLabel } from '../../../shared/reference/safety'
import type { RecordData } from '../document-data'
import type { Block } from '../pages/block'
import { Apart } from '../runs'
import { Value } from '../session/carried-note'
import type { RecordWords } from './record-words'
import { line, section } from './section'

/** Conditions and medicines as they stand today; how they stood on the day of a session is in its notices. */
export function healthBlocks(words: RecordWords, { client: { conditions, medicines } }: RecordData): Block[] {
  const { t } = words
  return section('health', t('section.health'), [
    conditions.length === 0 ? line('conditions-none', t('health.noConditions')) : conditionTable(words, conditions),
    medicines.length === 0 ? line('medicines-none', t('health.noMedicines')) : medicineTable(words, medicines),
  ])
}

function conditionTable({ t, d }: RecordWords, conditions: readonly ClientCondition[]): Block {
  return {
    kind: 'table',
    id: 'conditions',
    caption: t('health.conditions'),
    columns: 'health',
    head: (
      <tr>
        <th scope="col">{t('health.condition')}</th>
        <th scope="col">{t('health.details')}</th>
        <th scope="col">{t('health.time')}</th>
        <th scope="col">{t('health.note')}</th>
      </tr>
    ),
    rows: conditions.map(({ conditionId, facetId, areaIds, dueOn, sinceOn, untilOn, note }, index) => {
      const details = [...(facetId === null ? [] : [facetLabel(conditionId, facetId)]), ...areaIds.map((id) => areaById(id)?.label ?? id)]
      const times = [
        ...(sinceOn === null ? [] : [t('health.since', { on: formatDay(sinceOn) })]),
        ...(untilOn === null ? [] : [t('health.until', { on: formatDay(untilOn) })]),
        ...(dueOn === null ? [] : [t('health.due', { on: formatDay(dueOn) })]),
      ]
      return {
        id: `${index} ${conditionId}`,
        node: (
          <tr>
            <th scope="row">{conditionLabel(conditionId)}</th>
            <td>
              <Value t={d}>{details.join(', ') || null}</Value>
            </td>
            <td>
              <Value t={d}>{times.join(', ') || null}</Value>
            </td>
            <td>
              <Note d={d} text={note} />
            </td>
          </tr>
        ),
      }
    }),
  }
}

function medicineTable({ t, d }: RecordWords, medicines: readonly ClientMedicine[]): Block {
  return {
    kind: 'table',
    id: 'medicines',
    caption: t('health.medicines'),
    columns: 'health',
    head: (
      <tr>
        <th scope="col">{t('health.medicine')}</th>
        <th scope="col">{t('health.countsAs')}</th>
        <th scope="col">{t('health.note')}</th>
      </tr>
    ),
    rows: medicines.map(({ name, conditionId, note }, index) => ({
      id: `${index} ${name}`,
      node: (
        <tr>
          <th scope="row">
            <Apart text={name} />
          </th>
          <td>
            <Value t={d}>{conditionId === null ? null : conditionLabel(conditionId)}</Value>
          </td>
          <td>
            <Note d={d} text={note} />
          </td>
        </tr>
      ),
    })),
  }
}

const Note = ({ d, text }: { d: RecordWords['d']; text: string }) => (text === '' ? <Value t={d}>{null}</Value> : <Apart text={text} />)
