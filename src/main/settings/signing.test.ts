import { expect, it } from 'vitest'
import { passphrase } from '../../../test/helpers/vault'
import { databaseOf, started } from '../../../test/helpers/vault-session'

async function opened() {
  const own = await started()
  await own.vault.unlock({ passphrase })
  const asks = async () => {
    const reply = await own.dispatch('settings.get', {})
    return reply.ok ? (reply.value as { signWithPassphrase: boolean }).signWithPassphrase : null
  }
  const logged = () => databaseOf(own.vault).prepare("select action || ' ' || detail from event where action like 'settings.%' order by seq").pluck().all()
  return { ...own, asks, logged }
}

it('whether signing asks for the passphrase is changed with the passphrase, and stands in the log', async () => {
  const { dispatch, asks, logged } = await opened()
  expect(await dispatch('settings.setSigning', { signWithPassphrase: true, passphrase })).toMatchObject({ ok: true, value: { signWithPassphrase: true } })
  expect(await dispatch('settings.setSigning', { signWithPassphrase: false, passphrase: 'not the passphrase of this one' })).toMatchObject({ ok: false, error: { code: 'wrong_passphrase' } })
  expect(await asks()).toBe(true)
  expect(await dispatch('settings.setSigning', { signWithPassphrase: false, passphrase })).toMatchObject({ ok: true })
  expect([await asks(), logged()]).toEqual([false, ['settings.setSigning on', 'settings.setSigning off']])
})

it.each([true, false])('the other settings refuse it, by its field and with the reason, and nothing of the rest is saved: %s', async (signWithPassphrase) => {
  const { dispatch, asks, logged } = await opened()
  await dispatch('settings.setSigning', { signWithPassphrase: true, passphrase })
  expect(await dispatch('settings.update', { changes: { paper: 'Letter', signWithPassphrase } })).toMatchObject({
    ok: false,
    error: { code: 'invalid_input', fields: { 'changes.signWithPassphrase': expect.stringMatching(/with the passphrase only/) } },
  })
  expect(await asks()).toBe(true)
  expect(await dispatch('settings.get', {})).toMatchObject({ value: { paper: 'A4' } })
  expect(logged()).toEqual(['settings.setSigning on'])
})

it('locked while the passphrase is checked, nothing is changed', async () => {
  const { dispatch, vault, asks } = await opened()
  const asked = dispatch('settings.setSigning', { signWithPassphrase: true, passphrase })
  vault.lock()
  expect(await asked).toMatchObject({ ok: false, error: { code: 'locked' } })
  await vault.unlock({ passphrase })
  expect(await asks()).toBe(false)
})
