import type { TFunction } from 'i18next'
import type { SessionActivity, SessionScore } from '../../../shared/contract/session-content'
import type { Session } from '../../../shared/contract/sessions'
import { measureLabel } from '../../../shared/reference/outcomes'
import { scoreWords } from '../../features/sessions/function/score-words'
import { Heading } from '../facts'
import type { Block } from '../pages/block'
import { Apart } from '../runs'
import { CarriedNote, Value } from './carried-note'

type Words = TFunction<'documents'>

/** What the client could do that day: activities in the client's own words, then ratings and totals of questionnaires. */
export function functionBlocks(t: Words, session: Session): Block[] {
  const { activities, scores } = session.content
  if (activities.length === 0 && scores.length === 0) return []
  return [
    { kind: 'whole', id: 'function-heading', node: <Heading>{t('section.function')}</Heading>, keepWithNext: true },
    ...(activities.length === 0 ? [] : [activityBlock(t, activities)]),
    ...(scores.length === 0 ? [] : [scoreBlock(t, scores)]),
  ]
}

function activityBlock(t: Words, activities: readonly SessionActivity[]): Block {
  return {
    kind: 'table',
    id: 'activities',
    caption: t('function.activities'),
    columns: 'function',
    head: (
      <tr>
        <th scope="col">{t('function.activity')}</th>
        <th scope="col">{t('function.score')}</th>
      </tr>
    ),
    rows: activities.map(({ id, text, score, carriedOn }) => ({
      id,
      node: (
        <tr>
          <th scope="row">
            <Apart text={text} />
          </th>
          <td>
            <Value t={t}>{score}</Value>
            {carriedOn === null ? null : <CarriedNote t={t} on={carriedOn} />}
          </td>
        </tr>
      ),
    })),
  }
}

function scoreBlock(t: Words, scores: readonly SessionScore[]): Block {
  return {
    kind: 'table',
    id: 'scores',
    caption: t('function.scores'),
    columns: 'function',
    head: (
      <tr>
        <th scope="col">{t('function.measure')}</th>
        <th scope="col">{t('function.score')}</th>
      </tr>
    ),
    rows: scores.map(({ measureId, value, carriedOn }) => ({
      id: measureId,
      node: (
        <tr>
          <th scope="row">{measureLabel(measureId)}</th>
          <td>
            {scoreWords(measureId, value)}
            {carriedOn === null ? null : <CarriedNote t={t} on={carriedOn} />}
          </td>
        </tr>
      ),
    })),
  }
}
