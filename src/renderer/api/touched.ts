import type { Path, QueryPath } from '../../shared/contract'

/** Come several times a second while somebody types, or without anybody having done anything. */
const small: ReadonlySet<string> = new Set(['sessions.save', 'backups.status', 'backups.make', 'backups.verify', 'documents.batchState', 'history.state'] satisfies Path[])

/** What is signed, and what has tables of its own: a draft that is saved, or a backup that begins, leaves it as it is. */
const unmoved: ReadonlySet<unknown> = new Set([
  'progress.ofClient', 'progress.helped', 'complaints.ofClient', 'consents.ofClient', 'phrases.list', 'supplies.list', 'settings.get',
] satisfies QueryPath[])

/**
 * Whether what a query shows is read again at once after a change. What is not is out of date all the same, and read when it is looked at
 * anew: a draft that moves to another day gives other sessions other numbers. To read a course of a thousand visits after every few letters
 * would let each of them wait.
 */
export const isReadAtOnce = (changed: string, query: unknown): boolean => !small.has(changed) || !unmoved.has(query)
