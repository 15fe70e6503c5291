import { call } from './call'

/** Tells the main process, which clears it later, that something of ours goes into the clipboard. To be called once, when the page starts. */
export function tellCopied(): void {
  for (const kind of ['copy', 'cut'] as const) {
    document.addEventListener(kind, (event) => {
      // Nothing chosen: the clipboard keeps what another program put there. A passphrase is never copied.
      if (isPassphrase(event.target) || String(document.getSelection()) === '') return
      // After the engine has written it.
      setTimeout(() => void call('vault.copied', {}))
    })
  }
}

const isPassphrase = (target: EventTarget | null): boolean => target instanceof HTMLInputElement && target.type === 'password'
