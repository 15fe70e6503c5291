import type { Reply } from './errors'

/** What the preload puts on `window.bridge`. */
export interface Bridge {
  call(path: string, input: unknown): Promise<Reply<unknown>>
  /** Tells, after a command, which operation changed data. `app.closing` asks to save at once what is still typed. */
  onChanged(listener: (path: string) => void): void
}
