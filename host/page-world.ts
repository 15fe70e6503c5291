import type { Bridge } from './bridge.ts'

/** Runs, turned into text, in the page's own world before any of its scripts: receives what the preload exposes, frozen. */
export const startPageWorld = (bridge: Bridge): void => {
  const freeze = (value: unknown): unknown => {
    if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return value
    if (Object.isFrozen(value) || ArrayBuffer.isView(value)) return value
    Object.freeze(value)
    for (const part of Object.values(value)) freeze(part)
    return value
  }
  bridge.onExpose((name, read) => {
    if (Object.hasOwn(window, name)) return
    Object.defineProperty(window, name, { value: freeze(read()), enumerable: true, writable: false, configurable: false })
  })
}
