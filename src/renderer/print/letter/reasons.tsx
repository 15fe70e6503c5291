import { formatDay } from '../../../shared/domain/days'
import { aboutWords } from '../../../shared/domain/notice-words'
import { type ReasonGiven, reasonsGiven } from '../../../shared/domain/referral-letter'
import type { LetterData } from '../document-data'
import { Heading } from '../facts'
import type { Block } from '../pages/block'
import { Apart } from '../runs'
import type { LetterWords } from './found-words'

/** Where the app said stop and the therapist went on: word for word, in every letter, because the reader has to know. */
export function reasonBlocks({ t }: LetterWords, { events }: LetterData): Block[] {
  const given = reasonsGiven(events)
  if (given.length === 0) return []
  return [
    { kind: 'whole', id: 'reasons-heading', node: <Heading>{t('reasons.title')}</Heading>, keepWithNext: true },
    {
      kind: 'table',
      id: 'reasons',
      caption: t('reasons.caption'),
      columns: 'reasons',
      head: (
        <tr>
          <th scope="col">{t('reasons.notice')}</th>
          <th scope="col">{t('reasons.reason')}</th>
          <th scope="col">{t('reasons.on')}</th>
        </tr>
      ),
      rows: given.map((one) => ({
        id: `${one.noticeId} ${one.reason}`,
        node: (
          <tr>
            <th scope="row">{noticeWords(one)}</th>
            <td>
              <Apart text={one.reason} />
            </td>
            <td>{daysWords(t, one)}</td>
          </tr>
        ),
      })),
    },
  ]
}

function noticeWords({ notice, noticeId }: ReasonGiven): string {
  if (notice === null) return noticeId
  const about = aboutWords(notice)
  return about === '' ? notice.title : `${notice.title} (${about})`
}

function daysWords(t: LetterWords['t'], { days }: ReasonGiven): string {
  const [first = ''] = days
  const last = days.at(-1) ?? first
  return days.length === 1 ? formatDay(first) : t('reasons.times', { count: days.length, from: formatDay(first), to: formatDay(last) })
}
