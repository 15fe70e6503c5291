import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { contract, operations, type Path } from '../src/shared/contract'
import type { Reply } from '../src/shared/errors'
import { handlers } from '../src/main/handlers'
import { innards } from './helpers/innards'
import { malformedInputs } from './helpers/malformed'
import { openTestPractice, type TestPractice } from './helpers/practice'
import { fillForSamples, samples } from './helpers/samples'

const paths = [...operations.keys()] as Path[]
const empty = paths.filter((path) => Object.keys(samples[path]).length === 0)

/** Shared by all that must write nothing. */
let practice: TestPractice
beforeAll(async () => {
  practice = openTestPractice()
  await fillForSamples(practice)
})
afterEach(() => practice.openAgain())
afterAll(() => practice.close())

const operationAt = (path: Path) => {
  const operation = operations.get(path)
  if (operation === undefined) throw new Error(`no operation ${path}`)
  return operation
}

/** Any reply must cross to the page as it is, and tell nothing of the inside. */
function expectPresentable(reply: Reply<unknown>, path: Path): void {
  expect(structuredClone(reply), path).toEqual(reply)
  expect(JSON.stringify(reply), path).not.toMatch(innards)
}

it('has a handler for every operation of the contract and none besides', () => {
  const named = (groups: object) => Object.entries(groups).map(([feature, group]) => [feature, Object.keys(group as object).toSorted()])
  expect(Object.fromEntries(named(handlers))).toEqual(Object.fromEntries(named(contract)))
})

it('has a sample for every operation', () => {
  expect(Object.keys(samples).toSorted()).toEqual(paths.toSorted())
})

it('what a window that draws documents may ask for are all queries, and of the rest the fingerprint alone', () => {
  expect(paths.filter((path) => operationAt(path).reads !== (operationAt(path).kind === 'query'))).toEqual(['documents.fingerprint'])
})

describe.each(paths)('%s', (path) => {
  const operation = operationAt(path)

  it('takes its sample', async () => {
    expect(operation.input.safeParse(samples[path]).error).toBeUndefined()
    if (operation.kind === 'task') return
    const own = openTestPractice()
    await fillForSamples(own)
    const reply = await own.dispatch(path, samples[path])
    own.close()
    expect(reply).toMatchObject({ ok: true })
    expectPresentable(reply, path)
  })

  it('refuses malformed input with the fields, and writes nothing', async () => {
    const before = practice.digest()
    const said = practice.changes.length
    const tried = malformedInputs(operation.input, samples[path])
    const wrong: string[] = []
    for (const { what, input } of tried) {
      const reply = await practice.dispatch(path, input)
      const { code, fields = {} } = reply.ok ? { code: 'carried out' } : reply.error
      const sentences = Object.values(fields)
      if (code !== 'invalid_input' || sentences.length === 0 || sentences.includes('') || '' in fields) wrong.push(`${what} → ${code}`)
      expectPresentable(reply, path)
    }
    expect(wrong).toEqual([])
    expect(tried.length).toBeGreaterThan(empty.includes(path) ? 8 : 20)
    expect(practice.digest()).toBe(before)
    expect(practice.changes.length).toBe(said)
    expect(practice.logged).toEqual([])
    expect('polluted' in {}).toBe(false)
  })

  it(operation.whileLocked ? 'may be asked while the vault is closed' : 'answers locked while the vault is closed, whatever is asked', async () => {
    const before = practice.digest()
    practice.lock()
    for (const input of [samples[path], { unexpected: true }]) {
      const reply = await practice.dispatch(path, input)
      if (operation.whileLocked) expect(reply.ok ? 'ok' : reply.error.code).not.toBe('locked')
      else expect(reply).toMatchObject({ ok: false, error: { code: 'locked' } })
      expectPresentable(reply, path)
    }
    expect(practice.digest()).toBe(before)
  })
})

it.each([
  '__proto__', 'constructor', 'sessions', 'sessions.', '.sign', 'sessions.toString', 'sessions.__proto__', 'sessions.sign.call', 'Sessions.sign',
  '', 1, null, undefined, {}, ['sessions.get'], Symbol.iterator,
])('refuses the path %o', async (path) => {
  const before = practice.digest()
  expect(await practice.dispatch(path, { id: 1 })).toEqual({ ok: false, error: { code: 'refused', message: 'There is no such operation.' } })
  expect(practice.digest()).toBe(before)
})

it('answers a fault of ours with a reference that the log knows, and nothing of the inside', async () => {
  const broken = openTestPractice()
  await fillForSamples(broken)
  broken.db.exec('alter table client_condition rename to gone')
  const reply = await broken.dispatch('clients.get', { id: 1 })
  broken.close()
  expect(reply).toMatchObject({ ok: false, error: { code: 'internal', reference: expect.stringMatching(/^[A-Z0-9]{4,6}$/) } })
  expectPresentable(reply, 'clients.get')
  expect(broken.logged).toEqual([expect.stringContaining(reply.ok ? '?' : (reply.error.reference ?? '?'))])
})
