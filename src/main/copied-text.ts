import { createHash, randomBytes } from 'node:crypto'

/** The system's clipboard. */
export interface Clipboard {
  readText(): Promise<string>
  clear(): void
}

/** Milliseconds that what was copied here may stay. */
export const keptFor = 60_000
/** The engine hands over what was copied on a way of its own: what stands in the clipboard so many milliseconds later is what was copied. */
export const settling = 500
/** Longest that a clipboard which does not answer may hold up the end of the app, in milliseconds. */
const patience = 1000

/** What the therapist copied in Levator and has not replaced by something else. */
export interface CopiedText {
  /** The page put something into the clipboard: from now on that counts as ours. */
  copied(): void
  /** Takes it out again, at the lock and at the end. Null: there is nothing of ours. */
  clear(): Promise<void> | null
}

interface Options {
  clipboard: Clipboard
  failed(what: string, error: unknown): void
}

/** Knows what was copied by its digest only: the words stay in the clipboard and in no memory of ours. Never throws and never rejects. */
export function createCopiedText({ clipboard, failed }: Options): CopiedText {
  const salt = randomBytes(32)
  let ours: Buffer | null = null
  let reading: Promise<void> = Promise.resolve()
  let clearing: Promise<void> | null = null
  let settled: NodeJS.Timeout | undefined
  let due: NodeJS.Timeout | undefined

  const digestOf = async (): Promise<Buffer | null> => {
    const text = await clipboard.readText()
    return text === '' ? null : createHash('sha256').update(salt).update(text).digest()
  }

  function take(): void {
    reading = digestOf().then(
      (digest) => void (ours = digest),
      (error: unknown) => failed('reading what was copied', error),
    )
  }

  async function clearOurs(): Promise<void> {
    await reading
    const mine = ours
    ours = null
    if (mine === null) return
    const now = await digestOf()
    if (now?.equals(mine)) clipboard.clear()
  }

  function clear(): Promise<void> | null {
    if (clearing !== null) return clearing
    if (due === undefined) return null
    clearTimeout(settled)
    clearTimeout(due)
    due = undefined
    const late = Promise.withResolvers<void>()
    const limit = setTimeout(late.resolve, patience)
    const work = clearOurs().catch((error: unknown) => failed('clearing what was copied', error))
    clearing = Promise.race([work, late.promise]).finally(() => {
      clearTimeout(limit)
      clearing = null
    })
    return clearing
  }

  return {
    copied() {
      clearTimeout(settled)
      clearTimeout(due)
      take()
      settled = setTimeout(take, settling)
      due = setTimeout(() => void clear(), keptFor)
    },
    clear,
  }
}
