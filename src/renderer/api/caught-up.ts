let happened = false
let tell: (() => void) | null = null

/** Notices that text which the disk had refused was saved after all, also before anything is there to say so. To be called once, when the page starts. */
export function followCaughtUp(): void {
  window.bridge.onChanged((path) => {
    if (path !== 'app.caughtUp') return
    happened = tell === null
    tell?.()
  })
}

/** `listener` is called when it happens, and at once where it has. */
export function onCaughtUp(listener: () => void): void {
  tell = listener
  if (happened) listener()
  happened = false
}
