import { describe, expect, it } from 'vitest'
import type { ClientListItem } from '../../../shared/contract/clients'
import { searchKey } from '../../../shared/domain/search-fold'
import { clientsFor, commandsFor, itemKey, placesFor, startsFor } from './palette-view'

const aClient = (id: number, givenName: string, familyName: string, lastSessionOn: string | null = '2026-03-01'): ClientListItem => ({
  id,
  givenName,
  familyName,
  preferredName: '',
  bornOn: null,
  phone: '',
  searchKey: searchKey([givenName, familyName], ''),
  conditionIds: [],
  lastSessionOn,
  sessionCount: lastSessionOn === null ? 0 : 2,
  trend: [],
  archivedAt: null,
})

const clients = [aClient(1, 'Sara', 'Haddad', '2026-01-05'), aClient(2, 'Sarah', 'Novak', '2026-02-05'), aClient(3, 'Saro', 'Levi', null)]
const keys = (items: Parameters<typeof itemKey>[0][]) => items.map(itemKey)
const label = (command: string) => ({ newClient: 'New client', lock: 'Lock Levator' })[command] ?? command
const noDraft = () => null

describe('what the search offers beside sessions', () => {
  it('every place to go before anything is typed, then those whose words begin so', () => {
    expect(commandsFor('', label)).toHaveLength(7)
    expect(keys(commandsFor('cl', label))).toEqual(['command-clients', 'command-newClient'])
    expect(keys(commandsFor('lev', label))).toEqual(['command-lock'])
    expect(commandsFor('***', label)).toEqual([])
  })

  it('the clients seen last, then those whose names begin so', () => {
    expect(keys(clientsFor('', clients).items)).toEqual(['client-2', 'client-1'])
    expect(keys(clientsFor('sara', clients).items)).toEqual(['client-1', 'client-2'])
    expect(clientsFor('***', clients)).toEqual({ items: [], more: 0 })
    const many = Array.from({ length: 9 }, (_, id) => aClient(id, 'Sara', `N${id}`))
    expect(clientsFor('sara', many)).toMatchObject({ items: { length: 6 }, more: 3 })
    expect(clientsFor('', many).more).toBe(0)
  })

  it.each([
    ['rep sar', ['start-1', 'start-2']],
    ['REPEAT haddad', ['start-1']],
    ['last sarah', ['start-2']],
    ['re sar', []],
    ['rep', []],
    ['sar rep', []],
    ['rep saro', []],
  ])('%s repeats the last session of those seen before', (typed, expected) => {
    expect(keys(startsFor(typed, 'Repeat last session', clients, noDraft))).toEqual(expected)
  })

  it('a draft that is there goes on, also the first of a client', () => {
    expect(startsFor('rep saro', 'Repeat last session', clients, (id) => (id === 3 ? 71 : null))).toMatchObject([{ draftId: 71, client: { id: 3 } }])
  })

  it('points and areas by the words under which their sessions are found', () => {
    expect(placesFor('合谷')).toEqual(['LI4 Hegu'])
    expect(placesFor('levator')).toEqual(['Levator scapulae (neck–shoulder angle)'])
    expect(placesFor('***')).toEqual([])
    expect(placesFor('l').length).toBeLessThanOrEqual(12)
  })
})
