import { call } from './call'

type Save = () => Promise<unknown>

const savers = new Set<Save>()

/** Saves at once all that is still typed, on every screen part that asked. Failures show at their fields. */
export async function saveEverything(): Promise<void> {
  await Promise.allSettled([...savers].map((save) => save()))
}

/** `save` is called when the window is about to close or the vault to lock, and is waited for. @returns ends it */
export function onClosing(save: Save): () => void {
  savers.add(save)
  return () => savers.delete(save)
}

/** Answers the main process, which waits before it closes the vault. To be called once, when the page starts. */
export function answerClosing(): void {
  window.bridge.onChanged((path) => {
    if (path === 'app.closing') void saveEverything().then(() => call('vault.pageSaved', {}))
  })
}
