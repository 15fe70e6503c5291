import type { Session } from '../shared/contract/sessions'
import type { Dispatch } from './dispatch'
import { createRecordsKnown, identityOf, recordOf } from './record-known'
import type { Save, Unsaved } from './unsaved'

interface Options {
  unsaved: Unsaved
  /** Saves refused before the lock are in the record now. */
  caughtUp(): void
  /** One of them no longer fits the record: it was signed or changed meanwhile, or another has its number. For the log: the path only. */
  lost(path: string): void
}

const opening: ReadonlySet<unknown> = new Set(['vault.unlock', 'vault.openDemo'])

/** Where a page is damaged, what is restored in its place may take it. */
const refusedByDisk: ReadonlySet<string> = new Set(['storage', 'locked', 'damaged'])

/** The dispatcher, keeping what the disk refuses: after the next unlocking it is saved before the page shows anything. */
export function keepUnsaved(dispatch: Dispatch, { unsaved, caughtUp, lost }: Options): Dispatch {
  const known = createRecordsKnown()

  const keeping: Dispatch = async (path, input) => {
    const reply = await dispatch(path, input)
    if (typeof path !== 'string') return reply
    if (reply.ok) {
      known.heard(path, reply.value)
      unsaved.taken(saveOf(path, input))
      if (opening.has(path)) {
        known.forget()
        await saveAgain()
      }
    } else if (refusedByDisk.has(reply.error.code)) unsaved.refused(saveOf(path, input))
    return reply
  }

  function saveOf(path: string, input: unknown): Save {
    const about = recordOf(path, input)
    return about === null ? { path, input } : { path, input, of: known.of(about) ?? '' }
  }

  async function saveAgain(): Promise<void> {
    let saved = 0
    for (const save of unsaved.take()) {
      const input = await asNewest(save)
      const reply = input === null ? null : await dispatch(save.path, input)
      if (reply?.ok) {
        unsaved.taken(save)
        saved += 1
      } else if (reply !== null && refusedByDisk.has(reply.error.code)) {
        // As it was: which record it is of is not known anew.
        unsaved.refused(save)
      } else lost(save.path)
    }
    if (saved > 0) caughtUp()
  }

  /** As it fits the record that is there now; null: that is another one, or has gone on. */
  async function asNewest({ path, input, of }: Save): Promise<unknown> {
    const about = recordOf(path, input)
    if (about === null) return input
    const reply = await keeping(about.path, { id: about.id })
    // It cannot be read either: the save itself is refused as before, and kept.
    if (!reply.ok) return refusedByDisk.has(reply.error.code) ? input : null
    if (identityOf(reply.value) !== of) return null
    return path === 'sessions.save' ? draftNow(input, reply.value as Session) : input
  }

  /** A draft's save names the revision it follows. Where the disk failed, that save itself may have come through or not. */
  function draftNow(input: unknown, session: Session): object | null {
    const { revision } = input as { revision: number }
    const follows = session.revision === revision || session.revision === revision + 1
    return session.status === 'draft' && follows ? { ...(input as object), revision: session.revision } : null
  }

  return keeping
}
