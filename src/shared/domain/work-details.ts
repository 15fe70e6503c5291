import { type DetailGroup, groupOf } from '../reference/therapies'
import { once } from '../reference/vocabulary'
import type { DetailValue } from './therapy-details'

/** Groups that can be said of one area or muscle, by therapy, in the order of the work. */
const groups: Readonly<Record<string, readonly string[]>> = {
  'sports-massage': ['technique', 'pressure', 'medium', 'duration', 'tissue-finding', 'response'],
  'deep-tissue': ['technique', 'pressure', 'medium', 'response'],
  'thai-massage': ['technique', 'duration'],
  shiatsu: ['technique', 'duration'],
  'gua-sha': ['tool', 'intensity', 'minutes-per-area', 'sha'],
  'moving-cupping': ['direction', 'strokes', 'suction-strength', 'skin-mark'],
  moxibustion: ['method', 'minutes', 'skin-response'],
  'dry-needling': ['depth', 'technique', 'twitch', 'response'],
  reflexology: ['technique', 'tenderness'],
}

/** What the hands find or the body answers: of this one visit and this one side, never copied. */
const found: ReadonlySet<string> = new Set(['tissue-finding', 'response', 'sha', 'skin-mark', 'skin-response', 'twitch', 'tenderness'])

/** Minutes usual in one area; those of the vocabulary are of a whole visit. */
const minutesHere = [2, 5, 10, 15]

const ofArea = (group: DetailGroup): DetailGroup => (group.kind === 'number' && group.id === 'duration' ? { ...group, presets: minutesHere } : group)

const known = once(() => new Map(Object.entries(groups).map(([therapyId, ids]) => [therapyId, ids.flatMap((id) => groupOf(therapyId, id) ?? []).map(ofArea)])))

/** Empty for a therapy that is not recorded by area. A value left out is that of the whole visit. */
export function workGroups(therapyId: string): readonly DetailGroup[] {
  return known().get(therapyId) ?? []
}

/** Whether what was done can be recorded area by area. */
export const hasWork = (therapyId: string): boolean => therapyId in groups

/** What was done, without what was found: the part that can be done again elsewhere or another day. */
export function doneOnly(details: Readonly<Record<string, DetailValue>>): Record<string, DetailValue> {
  return Object.fromEntries(Object.entries(details).filter(([groupId]) => !found.has(groupId)))
}
