import type { Path, QueryPath, TaskPath } from '../../shared/contract'

/** Comes several times a second while somebody types. */
const draftSaved: ReadonlySet<string> = new Set(['sessions.save'] satisfies Path[])
/** Come without anybody having done anything. */
const lookedAfter: ReadonlySet<string> = new Set(['backups.status', 'backups.make', 'backups.verify', 'documents.batchState', 'history.state'] satisfies Path[])

/** What is signed, and what has tables of its own: a draft that is saved, or a backup that begins, leaves it as it is. */
const ofOthers: ReadonlySet<unknown> = new Set([
  'progress.ofClient', 'progress.helped', 'complaints.ofClient', 'consents.ofClient', 'phrases.list', 'supplies.list', 'settings.get', 'clients.get',
] satisfies QueryPath[])

/** What the practice is as a whole. That there is something new to back up is told by the look that is taken every minute. */
const ofPractice: ReadonlySet<unknown> = new Set(['vault.state', 'history.state', 'restore.state', 'backups.status', 'documents.batchState'] satisfies TaskPath[])

/**
 * Whether what a query shows is read again at once after a change. What is not is out of date all the same, and read when it is looked at
 * anew: a draft that moves to another day gives other sessions other numbers. To read a course of a thousand visits after every few letters
 * would let each of them wait.
 */
export function isReadAtOnce(changed: string, query: unknown): boolean {
  if (draftSaved.has(changed)) return !ofOthers.has(query) && !ofPractice.has(query)
  return !lookedAfter.has(changed) || !ofOthers.has(query)
}
