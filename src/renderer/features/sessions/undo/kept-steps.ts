import { undoLimit } from '../../../../shared/domain/undo-limit'
import { applied, type Difference, difference } from './difference'

/** Earlier and later states of one document, the nearest last. */
export interface States<T> {
  past: readonly T[]
  future: readonly T[]
}

interface Written {
  past: Difference[]
  future: Difference[]
}

/** Writes steps down as differences from what they lead away from. A step is worked out once, while its two states are the same objects. */
export function createStepWriter<T extends object>(): (states: States<T>, now: T) => string {
  const known = new WeakMap<T, { from: T; text: string }>()

  function step(from: T, to: T): string {
    const found = known.get(to)
    if (found?.from === from) return found.text
    const text = JSON.stringify(difference(from, to))
    known.set(to, { from, text })
    return text
  }

  /** The nearest steps for which there is room, the nearest last. */
  function within(states: readonly T[], now: T, room: number): string {
    const steps: string[] = []
    let left = room
    for (let at = states.length - 1; at >= 0; at--) {
      const text = step(states[at + 1] ?? now, states[at] as T)
      left -= text.length + 1
      if (left < 0) break
      steps.push(text)
    }
    return `[${steps.toReversed().join()}]`
  }

  return ({ past, future }, now) => {
    const room = undoLimit - '{"past":,"future":}'.length - 4
    const before = within(past, now, room)
    return `{"past":${before},"future":${within(future, now, room - before.length)}}`
  }
}

/** The states that steps written for `now` lead to. What cannot be read leads nowhere: then there is nothing to undo, and nothing else is lost. */
export function readSteps<T>(text: string | null, now: T): States<T> {
  if (text === null) return { past: [], future: [] }
  try {
    const { past, future } = JSON.parse(text) as Written
    return { past: along(past, now), future: along(future, now) }
  } catch {
    return { past: [], future: [] }
  }
}

function along<T>(steps: readonly Difference[], now: T): T[] {
  const states: T[] = []
  let state = now
  for (const step of steps.toReversed()) {
    state = applied(state, step) as T
    states.push(state)
  }
  return states.toReversed()
}
