import { describe, expect, it } from 'vitest'
import type { ClientListItem } from '../../../shared/contract/clients'
import { clientsFor, commandsFor, itemKey, nameToStart, placesFor, startsFor } from './palette-view'

const aClient = (id: number, givenName: string, familyName: string, lastSessionOn: string | null = '2026-03-01'): ClientListItem => ({
  id,
  givenName,
  familyName,
  preferredName: '',
  bornOn: null,
  phone: '',
  conditionIds: [],
  lastSessionOn,
  sessionCount: lastSessionOn === null ? 0 : 2,
  trend: [],
  archivedAt: null,
})

/** In the order of the list. */
const clients = [aClient(2, 'Sarah', 'Novak', '2026-02-05'), aClient(1, 'Sara', 'Haddad', '2026-01-05'), aClient(3, 'Saro', 'Levi', null)]
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

  it('the clients seen last, then those that were found: six, and whether there are more', () => {
    expect(keys(clientsFor('', clients).items)).toEqual(['client-2', 'client-1'])
    expect(keys(clientsFor('sar', clients).items)).toEqual(['client-2', 'client-1', 'client-3'])
    expect(clientsFor('***', clients)).toEqual({ items: [], more: false })
    const many = Array.from({ length: 7 }, (_, id) => aClient(id, 'Sara', `N${id}`))
    expect(clientsFor('sara', many)).toMatchObject({ items: { length: 6 }, more: true })
    expect(clientsFor('sara', many.slice(1)).more).toBe(false)
    expect(clientsFor('', many).more).toBe(false)
  })

  it.each([
    ['rep sar', 'sar'],
    ['REPEAT haddad  sara', 'haddad sara'],
    ['last sarah', 'sarah'],
    ['re sar', null],
    ['rep', null],
    ['sar rep', null],
  ])('%s asks for the last session of %j again', (typed, name) => expect(nameToStart(typed, 'Repeat last session')).toBe(name))

  it('repeats for those seen before', () => expect(keys(startsFor(clients, noDraft))).toEqual(['start-2', 'start-1']))

  it('a draft that is there goes on, also the first of a client', () => {
    expect(startsFor(clients, (id) => (id === 3 ? 71 : null))).toMatchObject([{ draftId: null }, { draftId: null }, { draftId: 71, client: { id: 3 } }])
  })

  it('points and areas by the words under which their sessions are found', () => {
    expect(placesFor('合谷')).toEqual(['LI4 Hegu'])
    expect(placesFor('levator')).toEqual(['Levator scapulae (neck–shoulder angle)'])
    expect(placesFor('***')).toEqual([])
    expect(placesFor('l').length).toBeLessThanOrEqual(12)
  })
})
