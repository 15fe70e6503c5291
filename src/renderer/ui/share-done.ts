/** How much of a piece of work in steps is done, 0 to 1. `steps`: in their order, and how long each takes beside the others. */
export function shareDone(steps: Readonly<Record<string, number>>, step: string, share: number): number {
  const all = Object.entries(steps)
  const total = all.reduce((sum, [, weight]) => sum + weight, 0)
  const at = all.findIndex(([name]) => name === step)
  if (at < 0) return 0
  const before = all.slice(0, at).reduce((sum, [, weight]) => sum + weight, 0)
  return (before + (steps[step] ?? 0) * share) / total
}
