import { call } from './call'

const savers = new Set<() => Promise<unknown>>()

/** Calls back when the vault or the window is about to close, and lets it wait until the promise is settled. @returns ends it */
export function onClosing(save: () => Promise<unknown>): () => void {
  savers.add(save)
  return () => savers.delete(save)
}

/** Answers the main process's question "is everything saved?"; to be called once, when the page starts. */
export function answerClosing(): void {
  window.bridge.onChanged((path) => {
    if (path !== 'app.closing') return
    void Promise.allSettled([...savers].map((save) => save())).then(() => call('vault.pageSaved', {}))
  })
}
