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
  await call('settings.setSigning', { signWithPassphrase: true, passphrase })
  const signWith = (typed: string) => own.dispatch('sessions.signWithPassphrase', { passphrase: typed, act: { does: 'sign', id: draft.id, revision: draft.revision } })
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
  expect(await dispatch('sessions.signWithPassphrase', { passphrase, act: { does: 'sign', id: blank.id, revision: 0 } })).toMatchObject({
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
  await call('settings.setSigning', { signWithPassphrase: false, passphrase })
  expect(await signWith(passphrase)).toMatchObject({ ok: true })
  expect(written()).toEqual([1, 1])
})

/** Everything else that signs, in the order in which one session allows it. */
const after = [
  ['addAddendum', { text: 'Called: better.', reason: '' }],
  ['withdraw', { reason: 'Another client.' }],
  ['reinstate', { reason: 'It was right.' }],
] as const

it.each(['addAddendum', 'withdraw', 'reinstate'] as const)('%s asks as well: refused by itself and with a wrong passphrase, done with the right one', async (does) => {
  const { dispatch, vault, draft, signWith, call, written } = await draftToSign()
  await signWith(passphrase)
  const { id } = draft
  const withSecret = (act: object, typed = passphrase) => dispatch('sessions.signWithPassphrase', { passphrase: typed, act: { id, ...act } })
  for (const [name, words] of after) {
    const act = { does: name, ...words }
    if (name !== does) {
      await withSecret(act)
      continue
    }
    const before = [await call('sessions.get', { id }), written()]
    expect(await dispatch(`sessions.${name}`, { id, ...words })).toMatchObject({ ok: false, error: { code: 'refused', fields: { passphrase: expect.stringMatching(/type the passphrase/) } } })
    expect(await withSecret(act, 'not the passphrase of this one')).toMatchObject({ ok: false, error: { code: 'wrong_passphrase' } })
    expect([await call('sessions.get', { id }), written()]).toEqual(before)
    expect(await withSecret(act)).toMatchObject({ ok: true, value: { id } })
    expect(databaseOf(vault).prepare('select action from event order by seq desc limit 1').pluck().get()).toBe(`sessions.${name}`)
    return
  }
})

it('an amendment asks when it is signed', async () => {
  const { dispatch, draft, signWith, call, written } = await draftToSign()
  await signWith(passphrase)
  const amending = await call('sessions.amend', { id: draft.id, reason: 'Left and right were mixed up.' })
  const { revision } = await call('sessions.save', { id: draft.id, revision: amending.revision, content: { ...amending.content, notes: { ...amending.content.notes, plan: 'Other side.' } } })
  expect(await dispatch('sessions.sign', { id: draft.id, revision })).toMatchObject({ ok: false, error: { code: 'refused', fields: { passphrase: expect.any(String) } } })
  expect(written()[0]).toBe(1)
  expect(await dispatch('sessions.signWithPassphrase', { passphrase, act: { does: 'sign', id: draft.id, revision } })).toMatchObject({ ok: true, value: { status: 'signed' } })
  expect(written()[0]).toBe(2)
})
