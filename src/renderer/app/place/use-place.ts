import { useEffect, useRef, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { Place } from '../../../shared/contract/place'
import { call } from '../../api/call'
import { onClosing } from '../../api/closing'
import { forgetPutBack, onUnsent, putBack } from '../../ui/unsent'
import { readPlace } from './read-place'
import { returnTo } from './return-to'

/** The place is on the disk so long after it changed, at the latest. */
const keptWithinMs = 700

/** Where the therapist was before the lock or the crash; null: begin with the day. Undefined while it is asked for. */
export function useLastPlace(): Place | null | undefined {
  const [last, setLast] = useState<Place | null>()
  useEffect(() => {
    call('place.last', {}).then(
      ({ place }) => {
        putBack(place?.unsent ?? {})
        setLast(place)
      },
      // Whoever cannot be led back begins with the day.
      () => setLast(null),
    )
  }, [])
  return last
}

/** Goes back to `last` in the screen that has just been opened, then keeps the place, whatever changes it. */
export function useKeptPlace(last: Place | null): void {
  const [path] = useLocation()
  const search = useSearch()
  const [returning, setReturning] = useState(last !== null)
  const place = useRef(() => null as Place | null)
  useEffect(() => {
    place.current = () => {
      const root = document.getElementById('content')
      return root === null ? null : readPlace(root, path, search)
    }
  })

  useEffect(() => {
    const root = document.getElementById('content')
    if (last === null || root === null) return undefined
    return returnTo(root, last, () => setReturning(false))
  }, [last])

  const left = useRef(path)
  useEffect(() => {
    if (left.current !== path) forgetPutBack()
    left.current = path
  }, [path])

  const kept = useRef('')
  useEffect(() => {
    if (returning) return undefined
    let timer: number | undefined
    const keep = async (): Promise<void> => {
      window.clearTimeout(timer)
      timer = undefined
      const now = place.current()
      const text = JSON.stringify(now)
      if (now === null || text === kept.current) return
      kept.current = text
      // A disk that refuses is said where text is saved; the place alone is no reason to alarm.
      await call('place.keep', now).catch(() => (kept.current = ''))
    }
    const soon = () => {
      timer ??= window.setTimeout(() => void keep(), keptWithinMs)
    }
    soon()
    const kinds = ['scroll', 'focusin', 'focusout', 'selectionchange'] as const
    for (const kind of kinds) document.addEventListener(kind, soon, { capture: true, passive: true })
    const ends = [onClosing(keep), onUnsent(soon)]
    return () => {
      window.clearTimeout(timer)
      for (const kind of kinds) document.removeEventListener(kind, soon, { capture: true })
      for (const end of ends) end()
    }
    // A new address is a new place.
  }, [returning, path, search])
}
