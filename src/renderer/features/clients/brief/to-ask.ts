import type { Client } from '../../../../shared/contract/clients'
import type { Complaint } from '../../../../shared/contract/complaints'
import type { Consent } from '../../../../shared/contract/consents'
import type { Session } from '../../../../shared/contract/sessions'
import { endOfDay, isAskedEachTime, missingConsents, subjectLabel } from '../../../../shared/domain/consent'
import type { Day } from '../../../../shared/domain/days'
import { redFlagsFor } from '../../../../shared/domain/safety-red-flags'
import { carriedCount } from '../../sessions/carried-values'

/** Something to ask, confirm or agree at the next visit, and where it is filled in. */
export interface ToAsk {
  key: 'redFlags' | 'consent' | 'health' | 'healthNow' | 'carried' | 'bornOn' | 'contact' | 'gp' | 'emergency'
  href: string
  /** The complaint, or what is to be agreed to. */
  name?: string
  /** Values. */
  count?: number
}

export interface AskedOf {
  client: Client
  openComplaints: readonly Complaint[]
  consents: readonly Consent[]
  /** The last signed session; null before the first. */
  last: Session | null
  today: Day
}

/**
 * What is worth asking at the next visit: what safety rests on first, then what was copied and never looked at, then gaps of the record.
 * Nothing recorded about health can also mean a healthy client, so that is asked before the first session only; afterwards whether it was
 * asked about at the last one. Consent that is asked for afresh each time cannot be missing beforehand.
 */
export function toAsk({ client, openComplaints, consents, last, today }: AskedOf): ToAsk[] {
  const record = `/clients/${client.id}`
  const health = `${record}/health`
  const field = (key: ToAsk['key'], tab: 'details' | 'health', isMissing: boolean): ToAsk[] => (isMissing ? [{ key, href: `${record}/${tab}?ask=${key}` }] : [])
  const carried = last === null ? 0 : carriedCount(last.content)
  return [
    ...openComplaints
      .filter(({ areaIds, redFlagsAskedOn }) => redFlagsAskedOn === null && redFlagsFor(areaIds).length > 0)
      .map(({ id, title }): ToAsk => ({ key: 'redFlags', href: `${record}/complaints/${id}`, name: title })),
    ...(last === null ? [] : missingConsents({ ...last.content, sessionId: last.id, heldOn: today, startTime: endOfDay, bornOn: client.bornOn }, consents))
      .filter((subject) => !isAskedEachTime(subject))
      .map((subject): ToAsk => ({ key: 'consent', href: health, name: subjectLabel(subject) })),
    ...field('health', 'health', last === null && client.conditions.length === 0 && client.medicines.length === 0),
    ...(last !== null && last.content.healthChecked === null ? [{ key: 'healthNow', href: health } as const] : []),
    ...(last === null || carried === 0 ? [] : [{ key: 'carried', href: `/sessions/${last.id}`, count: carried } as const]),
    ...field('bornOn', 'details', client.bornOn === null),
    ...field('contact', 'details', client.phone === '' && client.email === ''),
    ...field('gp', 'details', client.gpName === '' && client.gpPractice === ''),
    ...field('emergency', 'details', client.emergencyName === '' && client.emergencyPhone === ''),
  ]
}
