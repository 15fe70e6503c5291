import type { SessionContent, SessionLot } from '../contract/session-content'
import { skinOpened } from './cup-record'
import { cuppingNotice } from './cupping-notice'
import { type Day, formatDay } from './days'
import { lotKey } from './lot-key'
import type { Notice } from './notice'

/** Past the day on its label. The last day itself may still be used. */
export const isExpired = (expiresOn: Day | null, on: Day): boolean => expiresOn !== null && expiresOn < on

const kinds: Record<SessionLot['kind'], string> = { needle: 'Needle', blade: 'Blade', cup: 'Cup' }

const lotName = ({ brand, lot }: SessionLot): string => (brand === '' ? lot : `${brand} ${lot}`)

/** A package past its day is a stop of its own, so that a reason given for one does not cover the next. */
export function supplyNotices({ therapies, cups, lots, heldOn }: Pick<SessionContent, 'therapies' | 'cups' | 'lots' | 'heldOn'>): Notice[] {
  const expired = lots.flatMap((lot): Notice[] =>
    lot.expiresOn === null || !isExpired(lot.expiresOn, heldOn)
      ? []
      : [
          cuppingNotice({
            level: 'stop',
            id: `supply.expired.${lot.kind}.${idPart(lot.lot)}`,
            kind: 'supply',
            therapyId: null,
            title: `${kinds[lot.kind]} lot ${lotName(lot)} is past its day`,
            why: `Its label says ${formatDay(lot.expiresOn)}; this session is of ${formatDay(heldOn)}.`,
          }),
        ],
  )
  const hasBladeLot = lots.some(({ kind }) => kind === 'blade') || writtenLot(therapies)
  if (hasBladeLot || !skinOpened({ therapies, cups })) return expired
  const missing = cuppingNotice({
    level: 'caution',
    id: 'supply.no-lot',
    kind: 'supply',
    title: 'No blade lot is recorded',
    why: 'The skin was opened. Without the lot nobody can tell later which blades were used.',
  })
  return [...expired, missing]
}

/** A lot as part of a notice's id: letters, digits and hyphens as they are; of any other lot, what can be kept and a number made of all of it. */
function idPart(lot: string): string {
  const key = lotKey(lot).toLowerCase()
  if (/^[a-z0-9-]+$/.test(key)) return key
  const sum = Array.from(key).reduce((hash, sign) => (Math.imul(hash, 31) + (sign.codePointAt(0) ?? 0)) >>> 0, 7)
  return `${key.replace(/[^a-z0-9-]+/g, '-')}-${sum.toString(36)}`
}

/** A lot that an earlier version took as text. */
function writtenLot(therapies: SessionContent['therapies']): boolean {
  const text = therapies.find(({ therapyId }) => therapyId === 'wet-cupping')?.details['blade-lot']
  return typeof text === 'string' && text.trim() !== ''
}
