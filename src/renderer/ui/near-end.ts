import type { UIEvent } from 'react'

/** For `onScroll` of a list that is fetched in parts: calls when less than another window of it is left. */
export const nearEnd =
  (reached: () => void) =>
  ({ currentTarget: { scrollTop, clientHeight, scrollHeight } }: UIEvent): void => {
    if (scrollTop + 2 * clientHeight > scrollHeight) reached()
  }
