import { afterEach, beforeEach, expect, it } from 'vitest'
import { operations, type Path } from '../../shared/contract'
import { openTestPractice, type TestPractice } from '../../../test/helpers/practice'
import { fillForSamples, samples } from '../../../test/helpers/samples'

let practice: TestPractice
beforeEach(async () => {
  practice = openTestPractice()
  await fillForSamples(practice)
})
afterEach(() => practice.close())

interface Event {
  seq: number
  at: string
  zone: string
  action: string
  subject_id: number | null
  detail: string
  link: string
}
const events = () => practice.db.prepare<[], Event>('select * from event order by seq').all()

const ofKind = (wanted: (operation: { kind: string; audited: boolean }) => boolean) =>
  [...operations].filter(([, operation]) => wanted(operation)).map(([path]) => path as Path)

/** What a line says beside its action: names of settings, ids of ours; of no other operation anything. */
const details: { [P in Path]?: string } = {
  'settings.update': Object.keys((samples['settings.update'] as { changes: object }).changes).join(', '),
  'retention.askErasure': 'client-asked',
}

it.each(ofKind(({ kind, audited }) => kind === 'command' && audited))('%s leaves exactly one event', async (path) => {
  const before = events()
  practice.clock.forward(1)
  const reply = await practice.dispatch(path, samples[path])
  const { value } = reply as { value: { id?: number | string } }
  const { clientId = null } = samples[path] as { clientId?: number }
  const [added, ...others] = events().slice(before.length)
  expect(others).toEqual([])
  expect(added).toEqual({ seq: before.length + 1, at: practice.clock.now(), zone: 'Europe/London', action: path, subject_id: typeof value.id === 'number' ? value.id : clientId, detail: details[path] ?? '', link: expect.stringMatching(/^[0-9a-f]{64}$/) })
})

it.each(ofKind(({ kind, audited }) => kind !== 'task' && !audited))('%s leaves none', async (path) => {
  const before = events()
  expect(await practice.dispatch(path, samples[path])).toMatchObject({ ok: true })
  expect(events()).toEqual(before)
})

it('leaves none when the command is refused: event and change are one transaction', async () => {
  const before = practice.digest()
  expect(await practice.refusal('clients.archive', { id: 404 })).toMatchObject({ code: 'not_found' })
  expect(await practice.refusal('clients.create', {})).toMatchObject({ code: 'invalid_input' })
  expect(practice.digest()).toBe(before)
})
