const listeners = new Set<() => void>()
let listening = false

/** Calls back when the window is about to close and what is still typed has to be saved at once. @returns ends it */
export function onClosing(listener: () => void): () => void {
  // The bridge has no way to stop listening, so it is asked once.
  if (!listening) {
    listening = true
    window.bridge.onChanged((path) => {
      if (path === 'app.closing') for (const tell of listeners) tell()
    })
  }
  listeners.add(listener)
  return () => listeners.delete(listener)
}
