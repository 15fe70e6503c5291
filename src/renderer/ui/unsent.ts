import { type Dispatch, type SetStateAction, useEffect, useState } from 'react'

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

function tell(): void {
  for (const listener of listeners) listener()
}

/** For a screen whose form has to be opened first: which of `group` stood open with text in it. Of "phrases.own-12" in "phrases" it is "own-12". */
export function leftOpen(group: string): string | undefined {
  const name = [...before.keys()].find((one) => one.startsWith(`${group}.`))
  return name?.slice(group.length + 1).split('.')[0]
}

/**
 * As `useState`, for text in a form that is sent by a button: until then it is kept with the place, and stands there again after a lock
 * or a crash. `name`: of the form and the field, the same every time. Gone when the form is left.
 */
export function useUnsent(name: string, initial = ''): [text: string, set: Dispatch<SetStateAction<string>>] {
  const [text, setText] = useState(() => before.get(name) ?? initial)
  useEffect(() => {
    before.delete(name)
    if (text === initial) fields.delete(name)
    else fields.set(name, text)
    tell()
  }, [name, text, initial])
  useEffect(
    () => () => {
      fields.delete(name)
      // What has been sent must not stand there again.
      tell()
    },
    [name],
  )
  return [text, setText]
}

/** As `useUnsent`, for a form of several values that are only ever set together. They have to survive JSON. */
export function useUnsentForm<T>(name: string, initial: T): [values: T, set: (values: T) => void] {
  const [text, setText] = useUnsent(name, JSON.stringify(initial))
  return [JSON.parse(text) as T, (values) => setText(JSON.stringify(values))]
}
