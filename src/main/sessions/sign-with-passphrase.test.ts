import { expect, it } from 'vitest'
import type { Input, Path, Value } from '../../shared/contract'
import type { Session } from '../../shared/contract/sessions'
import type { Reply } from '../../shared/errors'
import { aClient, aDraft } from '../../../test/helpers/factories'
import type { Call } from '../../../test/helpers/practice'
import { passphrase } from '../../../test/helpers/vault'
import { databaseOf, started } from '../../../test/helpers/vault-session'

/** A draft that could be signed, in a practice that asks for the passphrase. */
async function draftToSign() {
  const own = await started()
  await own.vault.unlock({ passphrase })
  const call: Call = async <P extends Path>(path: P, input: Input<P>) => {
    const reply = (await own.dispatch(path, input)) as Reply<Value<P>>
    if (!reply.ok) throw new Error(`${path}: ${reply.error.message}`)
    return reply.value
  }
  const draft = await aDraft(call, (await aClient(call)).id)
  await call('settings.update', { changes: { signWithPassphrase: true } })
  const signWith = (typed: string) => own.dispatch('sessions.signWithPassphrase', { id: draft.id, revision: draft.revision, passphrase: typed })
  const count = (sql: string) => databaseOf(own.vault).prepare(sql).pluck().get()
  const written = () => [count('select count(*) from note_version'), count("select count(*) from event where action like 'sessions.sign%'")]
  return { ...own, call, draft, signWith, written }
}

it('one click does not sign any more, and says what to do; nothing is written', async () => {
  const { dispatch, draft, call, written } = await draftToSign()
  expect(await dispatch('sessions.sign', { id: draft.id, revision: draft.revision })).toMatchObject({
    ok: false,
    error: { code: 'refused', message: expect.stringMatching(/type the passphrase/) },
  })
  expect(written()).toEqual([0, 0])
  expect(await call('sessions.get', { id: draft.id })).toEqual(draft)
})

it('a wrong passphrase signs nothing, the right one signs once with the event of signing', async () => {
  const { draft, signWith, call, written, calls } = await draftToSign()
  calls.length = 0
  expect(await signWith('not the passphrase of this one')).toMatchObject({ ok: false, error: { code: 'wrong_passphrase' } })
  expect([written(), calls]).toEqual([[0, 0], []])
  expect(await call('sessions.get', { id: draft.id })).toEqual(draft)

  const signed = (await signWith(passphrase)) as { ok: true; value: Session }
  expect(signed).toMatchObject({ ok: true, value: { id: draft.id, status: 'signed' } })
  expect([written(), calls]).toEqual([[1, 1], ['sessions.signWithPassphrase']])
  expect(await signWith(passphrase)).toMatchObject({ ok: false, error: { code: 'signed' } })
  expect(written()).toEqual([1, 1])
})

it('what cannot be signed is named as for one click, and the event is taken back with it', async () => {
  const { call, draft, dispatch, written } = await draftToSign()
  const blank = await call('sessions.start', { clientId: draft.clientId, from: 'blank' })
  expect(await dispatch('sessions.signWithPassphrase', { id: blank.id, revision: 0, passphrase })).toMatchObject({
    ok: false,
    error: { code: 'invalid_input', fields: { 'content.therapies': expect.any(String) } },
  })
  expect(written()).toEqual([0, 0])
})

it('locked while the passphrase is being checked, it does not sign', async () => {
  const { vault, signWith, written } = await draftToSign()
  const signing = signWith(passphrase)
  vault.lock()
  expect(await signing).toMatchObject({ ok: false, error: { code: 'locked' } })
  await vault.unlock({ passphrase })
  expect(written()).toEqual([0, 0])
})

it('locked and unlocked again while the passphrase is being checked, it does not sign either', async () => {
  const { vault, signWith, written } = await draftToSign()
  const signing = signWith(passphrase)
  vault.lock()
  const unlocking = vault.unlock({ passphrase })
  expect(await signing).toMatchObject({ ok: false, error: { code: 'locked' } })
  await unlocking
  expect(written()).toEqual([0, 0])
})

it('without the setting it signs as well: the page may not know yet that it was turned off', async () => {
  const { call, signWith, written } = await draftToSign()
  await call('settings.update', { changes: { signWithPassphrase: false } })
  expect(await signWith(passphrase)).toMatchObject({ ok: true })
  expect(written()).toEqual([1, 1])
})
