import type { BrowserWindow } from './browser-window.ts'

/** The open windows, and which has the focus. Apart from BrowserWindow so that app, menu and theme can look without importing it. */
export const windows = new Set<BrowserWindow>()

let focused: BrowserWindow | null = null

export const focusedWindow = (): BrowserWindow | null => focused

export const setFocusedWindow = (window: BrowserWindow | null): void => {
  focused = window
}
