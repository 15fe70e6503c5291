/**
 * How a call ends. Nothing is thrown across the boundary between page and main process:
 * an expected outcome is an `AppError`, anything else becomes `internal` with a reference into the log.
 */
export const errorCodes = [
  /** The input does not fit the operation's schema; `fields` names each place. */
  'invalid_input',
  'not_found',
  /** Somebody else (another window, an earlier answer) changed it first, or it exists already. */
  'conflict',
  /** A signed note was about to be changed. */
  'signed',
  /** The vault is closed. */
  'locked',
  'wrong_passphrase',
  /** A file is not what it should be: bit rot, a foreign file, a newer version. */
  'damaged',
  /** The disk refused: full, read-only, vanished. What was to be saved is not saved. */
  'storage',
  'refused',
  'internal',
] as const

export type ErrorCode = (typeof errorCodes)[number]

/** Field path ("areas.2.tensionEnd") to a sentence the user can act on. */
export type FieldErrors = Record<string, string>

/** What crosses the boundary instead of an exception. */
export interface ErrorReply {
  code: ErrorCode
  message: string
  fields?: FieldErrors
  /** Set with `internal`: finds the entry in the log file. */
  reference?: string
}

export type Reply<T> = { ok: true; value: T } | { ok: false; error: ErrorReply }

/** An expected outcome, with a plain sentence for the user. The only class of ours, but for the error boundary that React wants as one. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly fields: FieldErrors | undefined
  readonly reference: string | undefined

  constructor(code: ErrorCode, message: string, fields?: FieldErrors, reference?: string) {
    super(message)
    this.name = 'AppError'
    this.code = code
    this.fields = fields
    this.reference = reference
  }
}

/** @throws AppError 'invalid_input' when any field has a fault */
export function refuseFields(fields: FieldErrors): void {
  if (Object.keys(fields).length > 0) throw new AppError('invalid_input', 'Some fields need another look. Nothing was saved.', fields)
}
