import type { Comparison } from '../measure'
import type { Table } from '../report'
import type { MadePractice } from '../size/practice-folder'
import { type SizeName, sizes } from '../size/sizes'
import { benchExtremes, benchLongestClient } from './extremes'
import { benchGrowth } from './growth'
import { benchLimits } from './limits'
import { openSized, type SizedPractice } from './open'

interface Asked {
  size: SizeName
  here: MadePractice
  /** A tenth of it; null for the smallest. */
  smaller: { name: SizeName; practice: MadePractice } | null
  compared(comparison: Comparison): void
  tabled(table: Table): void
}

/** A practice of this size: beside the raw limits, and beside one of a tenth of it. Bundled as the app is. */
export async function benchAtSize({ size, here: made, smaller, compared, tabled }: Asked): Promise<void> {
  const here = openSized(made)
  try {
    // First: what is measured below signs one session hundreds of times.
    const growth = smaller === null ? null : await besideSmaller(here, size, smaller)
    if (sizes[size].fixed.length > 2) tabled(await benchLongestClient(here))
    await benchLimits(here, compared)
    tabled(await benchExtremes(here))
    if (growth !== null) tabled(growth)
  } finally {
    here.close()
  }
}

async function besideSmaller(here: SizedPractice, size: SizeName, smaller: { name: SizeName; practice: MadePractice }): Promise<Table> {
  const other = openSized(smaller.practice)
  try {
    return await benchGrowth(here, other, { here: size, smaller: smaller.name })
  } finally {
    other.close()
  }
}
