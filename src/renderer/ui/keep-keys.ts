import type { KeyboardEvent } from 'react'

/** For a dialog: Ctrl+Z and its like belong to the text typed there, not to the screen that lies below. */
export function keepKeys(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey) event.stopPropagation()
}
