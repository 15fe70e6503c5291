import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { VaultState } from '../shared/contract/vault'
import type { Answers } from './answer-call'
import { drawingTime, firstAnswers } from './first-answers'

const closed: VaultState = {
  phase: 'first-run', damage: null, kind: null, demoExists: false, recoveryAsked: null, diskFull: false, failed: null, unlocksWithComputer: false, openedByRecoveryKey: false, folder: '/x',
}
const whole: Answers = {
  dispatch: async (path) => ({ ok: true, value: `the rest: ${String(path)}` }),
  reads: async (path) => ({ ok: true, value: `read by the rest: ${String(path)}` }),
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function firstAnswersThatWait(state = () => closed) {
  const arrives = Promise.withResolvers<Answers>()
  const load = vi.fn(() => arrives.promise)
  const cannotLoad = vi.fn()
  return { ...firstAnswers({ closed: Promise.resolve({ state }), load, cannotLoad }), arrives, load, cannotLoad }
}

const hasAnswered = (reply: Promise<unknown>) => Promise.race([reply.then(() => true), vi.advanceTimersByTimeAsync(1).then(() => false)])

it('says what the vault is before anything else is loaded, and has the rest loaded when that was drawn', async () => {
  const { dispatch, load } = firstAnswersThatWait()
  expect(await dispatch('vault.state', {})).toEqual({ ok: true, value: closed })
  await vi.advanceTimersByTimeAsync(drawingTime - 1)
  expect(load).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  expect(load).toHaveBeenCalledOnce()
})

it('any other call has the rest loaded at once, waits for it, and is answered by it', async () => {
  const { dispatch, reads, arrives, load } = firstAnswersThatWait()
  const calls = [dispatch('vault.unlock', { passphrase: 'x' }), reads('sessions.get', { id: 1 }), dispatch('vault.state', {}), dispatch(7, null)]
  expect(load).toHaveBeenCalledOnce()
  expect(await Promise.all(calls.map(hasAnswered))).toEqual([false, false, false, false])
  arrives.resolve(whole)
  expect((await Promise.all(calls)).map((reply) => reply.ok && reply.value)).toEqual(['the rest: vault.unlock', 'read by the rest: sessions.get', 'the rest: vault.state', 'the rest: 7'])
})

it.each([[undefined], [null], ['{}'], [{ secret: 1 }]])('what the dispatcher would refuse is left to it: vault.state with %j', async (input) => {
  const { dispatch, arrives } = firstAnswersThatWait()
  const reply = dispatch('vault.state', input)
  expect(await hasAnswered(reply)).toBe(false)
  arrives.resolve(whole)
  expect(await reply).toEqual({ ok: true, value: 'the rest: vault.state' })
})

it('files that cannot be read are left to the dispatcher, which says it in words', async () => {
  const { dispatch, arrives } = firstAnswersThatWait(() => {
    throw new Error('EACCES')
  })
  const reply = dispatch('vault.state', {})
  arrives.resolve(whole)
  expect(await reply).toEqual({ ok: true, value: 'the rest: vault.state' })
})

it('says it once when the rest cannot be loaded, and nobody gets an answer that looks like one', async () => {
  const { dispatch, reads, arrives, cannotLoad } = firstAnswersThatWait()
  const fault = new Error('a file is missing')
  const calls = Promise.allSettled([dispatch('vault.unlock', {}), reads('sessions.get', {})])
  arrives.reject(fault)
  expect((await calls).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(cannotLoad.mock.calls).toEqual([[fault]])
})

it('says it also when nobody has asked for the rest', async () => {
  const { dispatch, arrives, cannotLoad } = firstAnswersThatWait()
  await dispatch('vault.state', {})
  await vi.advanceTimersByTimeAsync(drawingTime)
  arrives.reject(new Error('a file is missing'))
  await vi.advanceTimersByTimeAsync(1)
  expect(cannotLoad).toHaveBeenCalledOnce()
})
