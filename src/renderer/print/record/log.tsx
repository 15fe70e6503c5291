import i18next from 'i18next'
import { dayIn, formatDay, timeIn } from '../../../shared/domain/days'
import type { RecordEvent } from '../../../shared/contract/documents'
import type { RecordData } from '../document-data'
import type { Block } from '../pages/block'
import type { RecordWords } from './record-words'
import { line, section } from './section'

/** The audit log of the client in plain words. It holds no word of what was written. */
export function logBlocks({ t }: RecordWords, { events, sessions, practice }: RecordData): Block[] {
  if (events.length === 0) return section('log', t('section.log'), [line('log-none', t('log.none'))])
  const days = new Map(sessions.map(({ session }) => [session.id, session.content.heldOn]))
  const by = practice.therapistName === '' ? '' : t('log.by', { name: practice.therapistName })
  return section('log', t('section.log'), [
    {
      kind: 'table',
      id: 'log-table',
      caption: t('log.caption', { by }),
      columns: 'log',
      head: (
        <tr>
          <th scope="col">{t('log.when')}</th>
          <th scope="col">{t('log.what')}</th>
        </tr>
      ),
      rows: events.map((event) => ({
        id: String(event.seq),
        node: (
          <tr>
            <th scope="row">
              {formatDay(dayIn(event.zone, event.at))} {timeIn(event.zone, event.at)}
            </th>
            <td>{eventWords(t, event, days)}</td>
          </tr>
        ),
      })),
    },
  ])
}

/** An action that this version has no words for stands by its name: a line of the log is never left out. */
export function eventWords(t: RecordWords['t'], { action, subjectId }: Pick<RecordEvent, 'action' | 'subjectId'>, days: ReadonlyMap<number, string>): string {
  const [feature = '', name = ''] = action.split('.')
  const what = i18next.exists(`log.event.${feature}.${name}`, { ns: 'record' }) ? t(`log.event.${feature}.${name}` as 'log.event.sessions.sign') : action
  const on = feature === 'sessions' ? days.get(subjectId) : undefined
  return on === undefined ? what : t('log.ofSession', { what, on: formatDay(on) })
}
