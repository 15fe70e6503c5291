import type { Notice } from './notice'

type Finding = Pick<Notice, 'level' | 'id' | 'kind' | 'title' | 'why'> & { therapyId?: string | null; regionIds?: string[] }

/** A notice about cups, blades or supplies. All of them are our own: none is a rule of the reference data. */
export const cuppingNotice = ({ regionIds = [], therapyId = 'wet-cupping', ...finding }: Finding): Notice => ({
  ...finding,
  ruleId: null,
  therapyId,
  sourceIds: [],
  places: { points: [], regionIds: [...new Set(regionIds)] },
  unsure: null,
})

/** "1 day", "28 days". */
export const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`
