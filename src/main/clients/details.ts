import type { ClientDetails } from '../../shared/contract/clients'
import { blankClient } from '../../shared/domain/blank-client'
import { clientIndexWords } from '../../shared/domain/client-search'
import { dayIn } from '../../shared/domain/days'
import { searchKey } from '../../shared/domain/search-fold'
import { type FieldErrors, refuseFields } from '../../shared/errors'
import type { Clock } from '../clock'

type Changes = { [K in keyof ClientDetails]?: ClientDetails[K] | undefined }

const fieldNames = Object.keys(blankClient) as (keyof ClientDetails)[]

/**
 * The details after the change; a field that is missing or undefined stays as it was.
 *
 * @param prefix path of the changes in the operation's input, for the field messages ("changes.")
 * @throws AppError 'invalid_input': no name is left, or the birth date is in the future
 */
export function changedDetails(before: ClientDetails, changes: Changes, clock: Clock, prefix: string): ClientDetails {
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
  const kept = Object.fromEntries(fieldNames.map((name) => [name, before[name]]))
  const details = { ...kept, ...given } as ClientDetails
  const fields: FieldErrors = {}
  if (details.givenName === '' && details.familyName === '' && details.preferredName === '') {
    fields[`${prefix}givenName`] = 'Give at least one name.'
  }
  if (details.bornOn !== null && details.bornOn > dayIn(clock.zone(), clock.now())) {
    fields[`${prefix}bornOn`] = 'The birth date is in the future.'
  }
  refuseFields(fields)
  return details
}

/** What a client is found by. Family name first, because clients never seen are sorted by it. */
export function searchColumns(details: ClientDetails): { searchKey: string; searchWords: string } {
  const key = searchKey([details.familyName, details.givenName, details.preferredName], details.phone)
  return { searchKey: key, searchWords: clientIndexWords(key) }
}
