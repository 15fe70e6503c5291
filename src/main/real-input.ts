/** What somebody at work does. A mouse that only moves may lie on a table that shakes. */
const work: ReadonlySet<Electron.InputEvent['type']> = new Set(['rawKeyDown', 'keyDown', 'mouseDown', 'mouseWheel', 'touchStart', 'pointerDown'])

/** Between two calls, in milliseconds: an idle time is minutes, and every key would read the settings. */
const apart = 1000

/**
 * Calls `act` when a hand uses this window. The browser's own process says so, before the page hears of it: a page can neither invent
 * input, to keep the records open for ever, nor lock early by hanging.
 */
export function onRealInput(contents: Pick<Electron.WebContents, 'on'>, now: () => number, act: () => void): void {
  let last = -Infinity
  contents.on('input-event', (_event, { type }) => {
    if (!work.has(type) || now() - last < apart) return
    last = now()
    act()
  })
}
