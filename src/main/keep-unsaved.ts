import type { Session } from '../shared/contract/sessions'
import type { Dispatch } from './dispatch'
import type { Save, Unsaved } from './unsaved'

interface Options {
  unsaved: Unsaved
  /** Saves refused before the lock are in the record now. */
  caughtUp(): void
  /** One of them no longer fits the record: it was signed or changed meanwhile. For the log: the path only. */
  lost(path: string): void
}

const opening: ReadonlySet<unknown> = new Set(['vault.unlock', 'vault.openDemo'])

/** Where a page is damaged, what is restored in its place may take it. */
const refusedByDisk: ReadonlySet<string> = new Set(['storage', 'locked', 'damaged'])

/** The dispatcher, keeping what the disk refuses: after the next unlocking it is saved before the page shows anything. */
export function keepUnsaved(dispatch: Dispatch, { unsaved, caughtUp, lost }: Options): Dispatch {
  const keeping: Dispatch = async (path, input) => {
    const reply = await dispatch(path, input)
    if (typeof path !== 'string') return reply
    if (reply.ok) {
      unsaved.taken({ path, input })
      if (opening.has(path)) await saveAgain()
    } else if (refusedByDisk.has(reply.error.code)) unsaved.refused({ path, input })
    return reply
  }

  async function saveAgain(): Promise<void> {
    let saved = 0
    for (const save of unsaved.take()) {
      const input = save.path === 'sessions.save' ? await asNewest(save) : save.input
      const reply = input === null ? null : await keeping(save.path, input)
      if (reply?.ok) saved += 1
      else if (reply === null || !refusedByDisk.has(reply.error.code)) lost(save.path)
    }
    if (saved > 0) caughtUp()
  }

  /** A draft's save names the revision it follows. Where the disk failed, that save itself may have come through or not. */
  async function asNewest({ input }: Save): Promise<unknown> {
    const { id, revision } = input as { id: number; revision: number }
    const reply = await dispatch('sessions.get', { id })
    // It cannot be read either: the save itself is refused as before, and kept.
    if (!reply.ok) return refusedByDisk.has(reply.error.code) ? input : null
    const session = reply.value as Session
    const follows = session.revision === revision || session.revision === revision + 1
    return session.status === 'draft' && follows ? { ...(input as object), revision: session.revision } : null
  }

  return keeping
}
