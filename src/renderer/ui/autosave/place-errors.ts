import { AppError, type FieldErrors } from '../../../shared/errors'

/**
 * Which field shows what. The reply names places from the operation's input ("changes.title", "health.medicines.0.name"):
 * the part before the field goes. An error that names no place (the disk refused) is shown at every field that was being saved.
 */
export function placeErrors(error: unknown, saving: readonly string[]): FieldErrors {
  const message = error instanceof AppError ? error.message : String(error)
  const placed: FieldErrors = {}
  for (const [path, sentence] of Object.entries((error instanceof AppError ? error.fields : undefined) ?? {})) {
    const segments = path.split('.')
    const start = segments.findIndex((segment) => saving.includes(segment))
    if (start >= 0) placed[segments.slice(start).join('.')] = sentence
  }
  return Object.keys(placed).length > 0 ? placed : Object.fromEntries(saving.map((field) => [field, message]))
}
