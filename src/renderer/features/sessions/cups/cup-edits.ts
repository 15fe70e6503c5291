import type { DetailValue, SessionCup, SessionLot } from '../../../../shared/contract/session-content'
import { lotKey } from '../../../../shared/domain/lot-key'
import { repeatedDetails } from '../../../../shared/domain/repeated-details'
import { mirrorRegion } from '../../../../shared/reference/anatomy'
import { type Edit, setDetail } from '../edits'

/** As many as a session holds. */
const mostCups = 60

/** Cups of an earlier visit, set again in the same order. */
export const addCups =
  (cups: readonly SessionCup[]): Edit =>
  (content) => (cups.length === 0 || content.cups.length + cups.length > mostCups ? content : { ...content, cups: [...content.cups, ...cups] })

/** A cup set after all others. */
export const addCup = (cup: Omit<SessionCup, 'details'>): Edit => addCups([{ ...cup, details: {} }])

/** Earlier (-1) or later (1) in the order of setting. */
export const reorderCup =
  (at: number, by: -1 | 1): Edit =>
  (content) => {
    const [one, other] = [content.cups[at], content.cups[at + by]]
    if (one === undefined || other === undefined) return content
    return { ...content, cups: content.cups.map((cup, index) => (index === at ? other : index === at + by ? one : cup)) }
  }

/** The same cup on the client's other side, set right after it. What was counted or seen at the first is not taken over. */
export const mirrorCup =
  (at: number): Edit =>
  (content) => {
    const cup = content.cups[at]
    if (cup === undefined) return content
    const regionId = mirrorRegion(cup.regionId)
    if (regionId === cup.regionId || content.cups.length >= mostCups) return content
    const twin = { ...cup, x: cup.x === 0 ? 0 : -cup.x, regionId, details: repeatedDetails(cup) }
    return { ...content, cups: content.cups.toSpliced(at + 1, 0, twin) }
  }

const isSame = (a: DetailValue | undefined, b: DetailValue | undefined): boolean => JSON.stringify(a) === JSON.stringify(b)

const without = (details: SessionCup['details'], groupId: string): SessionCup['details'] => {
  const { [groupId]: _old, ...others } = details
  return others
}

/** A detail of one cup; undefined, or the value of all cups, takes away what differs. */
export const setCupDetail =
  (at: number, groupId: string, value: DetailValue | undefined): Edit =>
  (content) => {
    const cup = content.cups[at]
    if (cup === undefined) return content
    const ofAll = content.therapies.find(({ therapyId }) => therapyId === cup.therapyId)?.details[groupId]
    const others = without(cup.details, groupId)
    const details = value === undefined || isSame(value, ofAll) ? others : { ...others, [groupId]: value }
    if (isSame(details[groupId], cup.details[groupId])) return content
    return { ...content, cups: content.cups.map((one, index) => (index === at ? { ...cup, details } : one)) }
  }

/** A detail of all cups of a therapy; what single cups had in its place goes. */
export const setForAllCups =
  (therapyId: string, groupId: string, value: DetailValue | undefined): Edit =>
  (content) => {
    const differs = content.cups.some((cup) => cup.therapyId === therapyId && cup.details[groupId] !== undefined)
    const ofAll = content.therapies.find((entry) => entry.therapyId === therapyId)?.details[groupId]
    if (!differs && isSame(ofAll, value)) return content
    const cups = content.cups.map((cup) => (cup.therapyId === therapyId ? { ...cup, details: without(cup.details, groupId) } : cup))
    return setDetail(therapyId, groupId, value)({ ...content, cups: differs ? cups : content.cups })
  }

/** Details of all cups that nothing is said of yet, as they were last time. */
export const setAsLastTime =
  (therapyId: string, details: SessionCup['details']): Edit =>
  (content) => {
    const known = content.therapies.find((entry) => entry.therapyId === therapyId)?.details
    if (known === undefined || Object.keys(details).every((groupId) => known[groupId] !== undefined)) return content
    return { ...content, therapies: content.therapies.map((entry) => (entry.therapyId === therapyId ? { therapyId, details: { ...details, ...known } } : entry)) }
  }

export const sameLot = (a: Pick<SessionLot, 'kind' | 'brand' | 'lot'>, b: Pick<SessionLot, 'kind' | 'brand' | 'lot'>): boolean =>
  a.kind === b.kind && lotKey(a.lot) === lotKey(b.lot) && lotKey(a.brand) === lotKey(b.brand)

/** A package opened for this visit. One of the same lot that is there already is replaced: its label was corrected. */
export const addLot =
  ({ kind, brand, lot, expiresOn }: SessionLot): Edit =>
  (content) => ({
    ...content,
    lots: [...content.lots.filter((one) => !(one.kind === kind && lotKey(one.lot) === lotKey(lot))), { kind, brand, lot, expiresOn }],
  })

export const removeLot =
  (lot: SessionLot): Edit =>
  (content) => {
    const lots = content.lots.filter((one) => !sameLot(one, lot))
    return lots.length === content.lots.length ? content : { ...content, lots }
  }
