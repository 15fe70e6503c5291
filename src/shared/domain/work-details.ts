import { type DetailGroup, groupOf } from '../reference/therapies'

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

/** Empty for a therapy that is not recorded by area. A value left out is that of the whole visit. */
export function workGroups(therapyId: string): DetailGroup[] {
  return (groups[therapyId] ?? []).flatMap((id) => groupOf(therapyId, id) ?? [])
}

/** Whether what was done can be recorded area by area. */
export const hasWork = (therapyId: string): boolean => therapyId in groups
