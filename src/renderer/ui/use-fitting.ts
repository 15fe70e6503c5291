import { type RefObject, useLayoutEffect, useState } from 'react'

/**
 * How many children of a wrapping row stand in its first line. What does not fit is to be hidden by `visibility`, which keeps its
 * place: so the measure stays true, and nothing unseen can get the focus. `key` changes when the children do.
 */
export function useFitting(row: RefObject<HTMLElement | null>, key: string): number {
  const [count, setCount] = useState(Number.POSITIVE_INFINITY)
  useLayoutEffect(() => {
    const element = row.current
    if (element === null) return undefined
    const measure = () => {
      const parts = [...element.children].filter((part) => part instanceof HTMLElement)
      setCount(parts.filter((part) => part.offsetTop === parts[0]?.offsetTop).length)
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [row, key])
  return count
}
