import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { operations, type Path } from '../../shared/contract'
import { aClient, aDraft, aSession } from '../../../test/helpers/factories'
import { openTestPractice, type TestPractice } from '../../../test/helpers/practice'
import { fillForSamples, samples } from '../../../test/helpers/samples'
import { viewedBy } from './views'

let practice: TestPractice
beforeEach(() => {
  practice = openTestPractice()
})
afterEach(() => practice.close())

const views = () => {
  practice.views.write(practice.orm)
  return practice.db.prepare("select action, subject_id as id, at from event where action like '%.view' order by seq").all()
}

describe('looking at a record', () => {
  it('leaves one line for as long as somebody goes on looking, with the moment it began', async () => {
    const { id } = await aClient(practice.call)
    const began = practice.clock.now()
    await practice.call('clients.get', { id })
    await practice.call('sessions.ofClient', { clientId: id, after: null, limit: 1000 })
    for (let minutes = 0; minutes < 30; minutes += 5) {
      practice.clock.forward(5)
      await practice.call('clients.get', { id })
    }
    expect(views()).toEqual([{ action: 'clients.view', id, at: began }])
    practice.clock.forward(10)
    await practice.call('clients.get', { id })
    expect(views()).toHaveLength(2)
    practice.views.close(practice.orm)
    await practice.call('clients.get', { id })
    expect(views()).toHaveLength(3)
  })

  it('is told of each client and each session by itself', async () => {
    const [one, other] = [await aClient(practice.call), await aClient(practice.call)]
    const session = await aSession(practice.call, other.id)
    practice.views.close(practice.orm)
    await practice.call('sessions.get', { id: session.id })
    await practice.call('clients.get', { id: other.id })
    await practice.call('clients.get', { id: one.id })
    const seen = practice.db.prepare("select action, subject_id from event where action like '%.view' and seq > 5").raw().all()
    expect([...seen, ...(views() as { action: string; id: number }[]).slice(-3).map(({ action, id }) => [action, id])].slice(-3)).toEqual([
      ['sessions.view', session.id],
      ['clients.view', other.id],
      ['clients.view', one.id],
    ])
  })

  it('is not told of what was refused, of lists, or of writing', async () => {
    await fillForSamples(practice)
    practice.views.close(practice.orm)
    const before = views().length
    await practice.refusal('clients.get', { id: 404 })
    await practice.call('clients.list', { archived: false })
    await practice.call('retention.due', {})
    await practice.call('audit.entries', { filters: { clientId: 1, kind: null, from: null, to: null }, before: null, limit: 5 })
    await practice.call('clients.archive', { id: 1 })
    expect(views()).toHaveLength(before)
  })

  it('by its words, in a search, leaves one line without them for as long as somebody goes on searching', async () => {
    await fillForSamples(practice)
    practice.views.close(practice.orm)
    const find = (text: string) => practice.call('search.find', { text, places: [], limit: 8 })
    await find('')
    expect(views()).not.toContainEqual(expect.objectContaining({ action: 'search.view' }))
    for (const text of ['s', 'sl', 'slept']) await find(text)
    const lines = practice.db.prepare("select subject_id as id, detail from event where action = 'search.view'")
    views()
    expect(lines.all()).toEqual([{ id: null, detail: '' }])
    practice.clock.forward(11)
    await find('shoulder')
    views()
    expect(lines.all()).toHaveLength(2)
  })

  it('is owed, with its moment, where the disk takes no line at the lock', async () => {
    const { id } = await aClient(practice.call)
    await practice.call('clients.get', { id })
    const seen = practice.clock.now()
    practice.clock.forward(3)
    practice.db.pragma('query_only = ON')
    const owed: unknown[] = []
    practice.views.close(practice.orm, (then, action, subject) => void owed.push([then.now(), action, subject]))
    practice.db.pragma('query_only = OFF')
    expect(owed).toEqual([[seen, 'clients.view', id]])
  })

  it('waits for the disk: what could not be written is written the next time', async () => {
    const { id } = await aClient(practice.call)
    const draft = await aDraft(practice.call, id)
    practice.db.pragma('query_only = ON')
    await practice.call('sessions.get', { id: draft.id })
    expect(() => practice.views.write(practice.orm)).toThrow(/readonly/)
    practice.db.pragma('query_only = OFF')
    expect(views()).toContainEqual({ action: 'sessions.view', id: draft.id, at: practice.clock.now() })
  })

  // A query of the record that nobody thought of would be a way to read it unseen.
  const reading = [...operations].flatMap(([path, { kind }]) => {
    const sample = samples[path as Path]
    return kind === 'query' && ['id', 'clientId', 'sessionId'].some((key) => Object.hasOwn(sample, key)) ? [path as Path] : []
  })
  it.each(reading)('by %s leaves a line', (path) => {
    expect(viewedBy(path, samples[path])).toMatchObject({ action: expect.stringMatching(/^(clients|sessions|complaints)\.view$/), id: expect.any(Number) })
  })
})
