import { useEffect, useState } from 'react'

const fields = new Map<string, string>()
/** From before the lock or the crash; waits for its form to be opened. */
let before = new Map<string, string>()
const listeners = new Set<() => void>()

/** All that stands in forms and has not been sent. */
export const unsentFields = (): Record<string, string> => Object.fromEntries([...before, ...fields])

/** What stood in forms before; each form takes its own when it opens. */
export function putBack(kept: Readonly<Record<string, string>>): void {
  before = new Map(Object.entries(kept))
}

/** Another screen: what its forms were not opened for is not wanted any more. */
export function forgetPutBack(): void {
  before.clear()
}

export function onUnsent(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/**
 * As `useState`, for text in a form that is sent by a button: until then it is kept with the place, and stands there again after a lock
 * or a crash. `name`: of the form and the field, the same every time. Gone when the form is left.
 */
export function useUnsent(name: string, initial = ''): [text: string, set: (text: string) => void] {
  const [text, setText] = useState(() => before.get(name) ?? initial)
  useEffect(() => {
    before.delete(name)
    if (text === initial) fields.delete(name)
    else fields.set(name, text)
    for (const listener of listeners) listener()
    return () => void fields.delete(name)
  }, [name, text, initial])
  return [text, setText]
}
