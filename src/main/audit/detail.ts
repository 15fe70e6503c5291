/**
 * What a line of the log says beside its action, by operation: names of settings and ids of ours, never a value that a therapist typed.
 */
export function detailOf(path: string, input: unknown): string {
  if (typeof input !== 'object' || input === null) return ''
  if (path === 'settings.update' && 'changes' in input && typeof input.changes === 'object' && input.changes !== null) {
    return Object.entries(input.changes)
      .flatMap(([key, value]) => (value === undefined ? [] : [key]))
      .join(', ')
  }
  return path === 'retention.askErasure' && 'ground' in input && typeof input.ground === 'string' ? input.ground : ''
}
