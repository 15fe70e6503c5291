import type { z } from 'zod'

/** Collects broken references of one vocabulary file as issues with the path of the entry. */
export type Issues = z.RefinementCtx
type Path = (string | number)[]

export function report(issues: Issues, path: Path, message: string): void {
  issues.addIssue({ code: 'custom', path, message })
}

export function expectUniqueIds(issues: Issues, path: Path, entries: readonly { id: string }[]): Set<string> {
  const seen = new Set<string>()
  entries.forEach(({ id }, index) => {
    if (seen.has(id)) report(issues, [...path, index, 'id'], `"${id}" is there twice`)
    seen.add(id)
  })
  return seen
}

/** `what` names the kind of thing in the message: `unknown area "elbows"`. */
export function expectKnown(issues: Issues, path: Path, id: string | null, known: ReadonlySet<string>, what: string): void {
  if (id !== null && !known.has(id)) report(issues, path, `unknown ${what} "${id}"`)
}

export function expectAllKnown(
  issues: Issues,
  path: Path,
  ids: readonly string[],
  known: ReadonlySet<string>,
  what: string,
): void {
  ids.forEach((id, index) => expectKnown(issues, [...path, index], id, known, what))
}

/** The file states how many entries it should have; a lost entry must not go unnoticed. */
export function expectCount(issues: Issues, what: string, stated: number, found: number): void {
  if (stated !== found) report(issues, ['meta', 'counts', what], `says ${stated}, but there are ${found}`)
}
