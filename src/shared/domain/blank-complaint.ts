import type { ComplaintDetails } from '../contract/complaints'

/** A complaint of which nothing but its title is known yet. */
export function blankComplaint(title: string): ComplaintDetails {
  return {
    title,
    areaIds: [],
    side: null,
    onsetId: null,
    startedOn: null,
    causeIds: [],
    aggravatingIds: [],
    easingIds: [],
    effects: [],
    redFlagIds: [],
    redFlagsAskedOn: null,
    history: '',
    goal: '',
    plan: '',
    plannedSessions: null,
  }
}
