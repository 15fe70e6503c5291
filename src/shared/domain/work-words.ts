import type { AreaWork } from '../contract/session-content'
import { detailLines, type YesNo } from './detail-words'
import { workGroups } from './work-details'

/** What the reader knows without its label: the name of a stroke, a number of minutes. */
const speaksForItself: ReadonlySet<string> = new Set(['technique', 'method', 'duration', 'minutes', 'minutes-per-area'])

/**
 * What was done in one place, part by part: "Friction, Petrissage", "Pressure: 4 – Strong", "10 min". Empty where nothing
 * differs from the whole visit. The same words on screen, in the signed record and on paper.
 */
export function workWords({ therapyId, details }: Pick<AreaWork, 'therapyId' | 'details'>, yesNo: YesNo): string[] {
  return detailLines(workGroups(therapyId), details, yesNo).map(({ id, label, text }) =>
    // "Pressure (Walton scale)": the part in brackets is said once, where it is entered.
    speaksForItself.has(id) ? text : `${label.replace(/ \([^)]*\)/, '')}: ${text}`,
  )
}
