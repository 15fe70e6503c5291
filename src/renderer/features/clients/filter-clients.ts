import type { ClientListItem } from '../../../shared/contract/clients'
import { fold, searchMatcher } from '../../../shared/domain/search-fold'

/** Clients whose names or telephone number fit what was typed, in the order given. Nothing typed: all. */
export function filterClients<C extends Pick<ClientListItem, 'searchKey'>>(list: readonly C[], typed: string): readonly C[] {
  if (fold(typed) === '') return list
  const matches = searchMatcher(typed)
  return list.filter((client) => matches(client.searchKey))
}

type Named = Pick<ClientListItem, 'givenName' | 'familyName'>

/** Clients recorded under the same whole name, however its parts are spelt or ordered. */
export function sameName<C extends Named>(list: readonly C[], { givenName, familyName }: Named): C[] {
  const key = (name: Named) => fold(`${name.givenName} ${name.familyName}`).split(' ').filter(Boolean).toSorted().join(' ')
  const wanted = key({ givenName, familyName })
  return wanted === '' ? [] : list.filter((client) => key(client) === wanted)
}
