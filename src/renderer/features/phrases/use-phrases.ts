import { useMemo, useState } from 'react'
import type { Phrase } from '../../../shared/contract/phrases'
import { useOp } from '../../api/hooks'

const none: readonly Phrase[] = []

/**
 * All phrases, the most used first as things stood when the screen was opened: an offer must not move away under the hand because
 * it was just used. What is made meanwhile comes first.
 */
export function usePhrases(): readonly Phrase[] {
  const { data } = useOp('phrases.list', {})
  const [places, setPlaces] = useState<ReadonlyMap<string, number> | null>(null)
  if (places === null && data !== undefined) setPlaces(new Map(data.map(({ id }, place) => [id, place])))
  return useMemo(() => {
    const placeOf = ({ id }: Phrase) => places?.get(id) ?? -1
    return data?.toSorted((a, b) => placeOf(a) - placeOf(b)) ?? none
  }, [data, places])
}
