import i18next, { type TFunction } from 'i18next'
import type { AuditEntry } from '../../../shared/contract/audit'
import { formatDay } from '../../../shared/domain/days'

interface Words {
  t: TFunction<'audit'>
  record: TFunction<'record'>
}

/**
 * A line of the log as a sentence, without the name: "Session of 22-Nov-2026 signed". What is done with a record has the words of the printed
 * log; an action that this version has no words for stands by its name, so that no line is ever left out.
 */
export function entryWords({ t, record }: Words, { action, subject, detail }: Pick<AuditEntry, 'action' | 'subject' | 'detail'>): string {
  const what = actionWords({ t, record }, action)
  const said = detailWords(t, action, detail)
  const sentence = said === '' ? what : t('line.detail', { what, detail: said })
  return subject?.heldOn ? t('line.session', { what: sentence, on: formatDay(subject.heldOn) }) : sentence
}

function actionWords({ t, record }: Words, action: string): string {
  const [feature = '', name = ''] = action.split('.')
  const own = `event.${feature}.${name}`
  if (i18next.exists(own, { ns: 'audit' })) return t(own as 'event.vault.unlock')
  return i18next.exists(`log.${own}`, { ns: 'record' }) ? record(`log.${own}` as 'log.event.sessions.sign') : action
}

/** Ids of ours in words; what has none (a count, seconds) stands as it is. */
function detailWords(t: Words['t'], action: string, detail: string): string {
  if (action.startsWith('retention.') && i18next.exists(`ground.${detail}`, { ns: 'retention' })) return i18next.t(`ground.${detail}` as 'ground.order', { ns: 'retention' })
  if (action === 'settings.update') return detail.split(', ').map((key) => (i18next.exists(`setting.${key}`, { ns: 'audit' }) ? t(`setting.${key}` as 'setting.paper') : key)).join(', ')
  return detail
}
