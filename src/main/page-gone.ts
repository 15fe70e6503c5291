/** So many lost pages within so many milliseconds are a fault that a new page does not mend. */
const tooMany = { pages: 3, within: 60_000 }

interface Window {
  isDestroyed(): boolean
  on(event: 'unresponsive', listener: () => void): unknown
  webContents: {
    on(event: 'render-process-gone', listener: (event: unknown, details: { reason: string }) => void): unknown
    forcefullyCrashRenderer(): void
  }
}

export interface PageGone {
  /** To the log: the reason in the engine's word, nothing of the page. */
  failed(what: string, error: unknown): void
  /** Locks, and opens a window with a new page. What was typed is on the disk already. */
  startAnew(): void
  /** Tells the therapist in a sentence, without waiting for an answer. */
  say(message: string, detail: string): void
  /** The page hangs: asks whether to wait. True = begin anew. */
  askToBeginAnew(): Promise<boolean>
  /** It does not get better: says so and ends the app. */
  giveUp(message: string, detail: string): void
  /** Milliseconds by a clock that nobody can set. */
  now(): number
}

/**
 * Looks after the page of every main window: one that has crashed, was ended by the system, or hangs. It is never left as a white window,
 * and nobody stands before an open practice that cannot be locked.
 */
export function createPageWatch({ failed, startAnew, say, askToBeginAnew, giveUp, now }: PageGone): (window: Window) => void {
  let lost: number[] = []

  function gone(reason: string): void {
    failed('the page is gone', new Error(reason))
    lost = [...lost.filter((at) => now() - at < tooMany.within), now()]
    if (lost.length >= tooMany.pages) {
      giveUp('Levator cannot show its page.', 'What you typed is saved. Close Levator and start it anew. If this comes again, start the computer anew.')
      return
    }
    startAnew()
    say('The page of Levator stopped working and was opened anew.', 'Levator locked itself. What you typed is saved: unlock it to go on where you were.')
  }

  return (window) => {
    let asking = false
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      // A window that we took away ourselves, or that ends with the app.
      if (window.isDestroyed() || reason === 'clean-exit') return
      gone(reason)
    })
    window.on('unresponsive', () => {
      if (asking) return
      asking = true
      askToBeginAnew().then(
        (anew) => {
          asking = false
          // Ended like one that crashed: the event above does the rest.
          if (anew && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer()
        },
        (error: unknown) => {
          asking = false
          failed('asking about a page that hangs', error)
        },
      )
    })
  }
}
