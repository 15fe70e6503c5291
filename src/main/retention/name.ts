import type { NameParts } from '../../shared/domain/client-name'
import { nameToType } from '../../shared/domain/retention'
import { AppError } from '../../shared/errors'

const folded = (name: string): string => name.normalize('NFC').replace(/\s+/g, ' ').trim().toLocaleLowerCase('en')

/** @throws AppError 'invalid_input' */
export function requireSameName(client: NameParts, typed: string): void {
  if (folded(typed) === folded(nameToType(client))) return
  const message = 'This is not the name of the client. Nothing was changed. Type it as it stands in the record.'
  throw new AppError('invalid_input', message, { name: message })
}
