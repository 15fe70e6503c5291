import type { DetailValue } from '../../../shared/contract/session-content'
import type { DetailGroup, Therapy } from '../../../shared/reference/therapies'
import { groupsAskedWithCups } from './cups/cup-groups'
import { isShownWithPoints } from './points/points-view'

/** What is written at nearly every visit, in the order of the work. A therapy that is not named here begins with its technique. */
export const usualGroups: Readonly<Record<string, readonly string[]>> = {
  'sports-massage': ['technique', 'pressure', 'duration'],
  acupuncture: ['needle-diameter', 'needle-length', 'retention', 'de-qi'],
  'electro-acupuncture': ['waveform', 'frequency-low', 'frequency-high', 'duration'],
  'wet-cupping': ['site', 'incision-method', 'skin-mark', 'aftercare'],
  'dry-cupping': ['method', 'cup-count', 'skin-mark'],
  'moving-cupping': ['medium', 'skin-mark'],
  'gua-sha': ['tool', 'intensity', 'sha'],
  moxibustion: ['method', 'minutes', 'skin-response'],
  'dry-needling': ['depth', 'technique', 'twitch'],
  'deep-tissue': ['technique', 'pressure'],
  'thai-massage': ['technique', 'duration'],
  shiatsu: ['technique', 'duration'],
  reflexology: ['target', 'technique', 'tenderness'],
}

/** The groups always in sight: what is usual, else what the hands did, else the therapy's first group. */
export function mainGroups(therapy: Therapy): DetailGroup[] {
  const usual = usualGroups[therapy.id] ?? ['technique']
  const found = usual.flatMap((id) => therapy.groups.find((group) => group.id === id) ?? [])
  return found.length > 0 ? found : therapy.groups.slice(0, 1)
}

/** The rest, without what has a section of its own (cups, blades, needles in and out, tongue and pulse). */
export function otherGroups(therapy: Therapy): DetailGroup[] {
  const elsewhere = [...mainGroups(therapy).map(({ id }) => id), ...groupsAskedWithCups(therapy.id)]
  return therapy.groups.filter(({ id }) => !elsewhere.includes(id) && !isShownWithPoints(id))
}

export function filledCount(groups: readonly DetailGroup[], details: Readonly<Record<string, DetailValue>>): number {
  return groups.filter((group) => details[group.id] !== undefined).length
}
