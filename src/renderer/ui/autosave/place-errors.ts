import { AppError, type FieldErrors } from '../../../shared/errors'

/**
 * Which field shows what. The reply names places from the operation's input ("changes.title", "health.medicines.0.name"):
 * the part before the field goes. An error that names no place (the disk refused), or a place that is not being saved
 * (the other half of a name), is shown at every field that was.
 */
export function placeErrors(error: unknown, saving: readonly string[]): FieldErrors {
  const message = error instanceof AppError ? error.message : String(error)
  const named = Object.entries((error instanceof AppError ? error.fields : undefined) ?? {})
  const placed: FieldErrors = {}
  for (const [path, sentence] of named) {
    const segments = path.split('.')
    const start = segments.findIndex((segment) => saving.includes(segment))
    if (start >= 0) placed[segments.slice(start).join('.')] = sentence
  }
  if (Object.keys(placed).length > 0) return placed
  const sentence = named[0]?.[1] ?? message
  return Object.fromEntries(saving.map((field) => [field, sentence]))
}
