import { useEffect } from 'react'
import { topDialog } from '../ui/dialog-open'

/**
 * The browser's own undo knows of no dialogs: when it has taken back all that was typed in one, it goes on with the fields below, which would be
 * changed and saved unseen. What it took back there is brought back at once, and nobody else hears of either.
 */
export function useUndoInDialog(): void {
  useEffect(() => {
    function onInput(event: Event): void {
      if (!(event instanceof InputEvent) || !(event.target instanceof Element)) return
      const back = backOf[event.inputType]
      const dialog = topDialog()
      if (back === undefined || dialog === undefined || dialog.contains(event.target)) return
      event.stopImmediatePropagation()
      if (isBringingBack) return
      isBringingBack = true
      document.execCommand(back)
      isBringingBack = false
    }
    let isBringingBack = false
    window.addEventListener('input', onInput, { capture: true })
    return () => window.removeEventListener('input', onInput, { capture: true })
  }, [])
}

const backOf: Readonly<Partial<Record<string, string>>> = { historyUndo: 'redo', historyRedo: 'undo' }
