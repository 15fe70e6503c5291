import type { Change } from '../../../shared/domain/change'
import { isMean } from '../../../shared/domain/progress'
import type { ChangeRow, Comparison, WhatChanged } from '../../../shared/domain/what-changed'

/** A measure examined at the last two measured visits. */
export interface ChangeSinceLast {
  row: ChangeRow
  comparison: Comparison
}

export interface ImportantChanges {
  /** What differs, the worst news first: worse before better, what reaches its threshold before what does not, the whole before its parts. */
  shown: ChangeSinceLast[]
  /** How many of all measures examined both times went which way; the shown ones are among them. */
  counts: Record<Change['direction'], number>
}

const order: Record<Change['direction'], number> = { worse: 0, better: 1, changed: 2, same: 3 }

/** The `most` changes to know before a visit. What stayed the same is counted and not listed. */
export function importantChanges({ rows }: Pick<WhatChanged, 'rows'>, most: number): ImportantChanges {
  const all = rows.flatMap((row) => {
    const comparison = row.sinceLast
    // The mean of one value is that value, which has its own row.
    const isRepeated = isMean(row.key) && comparison?.count === 1
    return comparison === null || isRepeated ? [] : [{ row, comparison }]
  })
  const counts = { better: 0, worse: 0, same: 0, changed: 0 }
  for (const { comparison } of all) counts[comparison.change.direction] += 1
  const isWhole = ({ row }: ChangeSinceLast) => row.key.kind === 'pain' || isMean(row.key)
  const rank = (it: ChangeSinceLast) => order[it.comparison.change.direction] * 4 + (it.comparison.change.meaningful === true ? 0 : 2) + (isWhole(it) ? 0 : 1)
  const shown = all.filter(({ comparison }) => comparison.change.direction !== 'same').toSorted((a, b) => rank(a) - rank(b))
  return { shown: shown.slice(0, most), counts }
}
