import { createContext, useContext } from 'react'

/** Page on which a block begins, by its id. Null while the blocks are only measured. */
export const PageNumbers = createContext<ReadonlyMap<string, number> | null>(null)

/** Whether the blocks are only measured: what has its room whatever is in it need not be drawn. */
export const useIsMeasured = (): boolean => useContext(PageNumbers) === null

/**
 * The number of the page on which another block stands, for a list of contents. Measured as three figures on one line, so that the
 * number, known only when everything is packed, moves nothing.
 */
export function PageOf({ block }: { block: string }) {
  const numbers = useContext(PageNumbers)
  return numbers === null ? '000' : (numbers.get(block) ?? '')
}
