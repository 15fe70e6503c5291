import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, type Page } from './app'
import { ask, passphrase, read, setUpPractice, unlock } from './steps'

test.setTimeout(180_000)

const openKeeping = async (page: Page, name: string) => {
  await page.getByRole('link', { name: 'Clients' }).click()
  await page.getByRole('option', { name }).click()
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Keep or destroy this record' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Keep or destroy this record' })).toBeVisible()
}

test('a record is held, released, asked to be destroyed, and that is taken back', async ({ start }) => {
  const { page } = await start()
  await setUpPractice(page)
  const { id } = await read<{ id: number }>(page, 'clients.create', { givenName: 'Amara', familyName: 'Okafor' })
  await openKeeping(page, 'Amara Okafor')
  await expect(page.getByText(/^Last seen .* To be kept until .* as for an adult: no birth date is recorded\.$/)).toBeVisible()
  await page.getByLabel('Why this record is to be held').fill('A claim is open.')
  await page.getByRole('button', { name: 'Hold this record' }).click()
  await expect(page.getByText('This record is held: A claim is open.')).toBeVisible()
  await expect(page.getByText('It cannot be destroyed until it is released.')).toBeVisible()
  await page.getByRole('button', { name: 'Release it' }).click()

  await page.getByRole('radio', { name: 'A court or an authority ordered it' }).check()
  await page.getByRole('button', { name: 'Ask to destroy this record' }).click()
  await expect(page.getByText(/^Asked on .*\. Ground: A court or an authority ordered it\. It can be destroyed from /)).toBeVisible()
  // Not before the night is over, whatever the page asks.
  await expect(page.getByLabel('Your passphrase')).toHaveCount(0)
  expect(await ask(page, 'retention.erase', { id, passphrase, name: 'Okafor' })).toMatchObject({ ok: false, error: { code: 'refused' } })
  await page.getByRole('link', { name: 'Your rule and all records past it' }).click()
  await expect(page.getByRole('group', { name: 'Held, or asked to be destroyed' }).getByRole('link')).toHaveText([/Amara Okafor.*To be destroyed, from/])
  await page.getByRole('group', { name: 'Held, or asked to be destroyed' }).getByRole('link').click()
  await page.getByRole('button', { name: 'Do not destroy it' }).click()
  await expect(page.getByRole('button', { name: 'Ask to destroy this record' })).toBeDisabled()
})

test('destroyed a day later: the name typed, the passphrase proved, nothing left but that it was done', async ({ start }) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'levator-e2e-'))
  const first = await start({ dataDir })
  // Nobody can wait a day here: the first step is taken by a clock that stands a day behind, while the practice is young.
  await first.app.evaluate(() => {
    const Real = Date
    const behind = 25 * 3_600_000
    globalThis.Date = class extends Real {
      constructor(...given: ConstructorParameters<DateConstructor> | []) {
        super(...((given.length === 0 ? [Real.now() - behind] : given) as [number]))
      }
      static override now = () => Real.now() - behind
    } as DateConstructor
  })
  await setUpPractice(first.page)
  const { id } = await read<{ id: number }>(first.page, 'clients.create', { givenName: 'Amara', familyName: 'Okafor' })
  await read(first.page, 'clients.create', { givenName: 'Zoë', familyName: 'Moss' })
  await read(first.page, 'retention.askErasure', { id, ground: 'client-asked' })
  await first.close()

  const { page } = await start({ dataDir })
  await unlock(page)
  await openKeeping(page, 'Amara Okafor')
  await expect(page.getByText(/It can be destroyed now\.$/)).toBeVisible()
  const destroy = page.getByRole('button', { name: 'Destroy this record for good' })
  await expect(destroy).toBeDisabled()
  await page.getByLabel('Type Okafor to confirm').fill('Moss')
  await page.getByLabel('Your passphrase').fill('not this one at all, surely')
  await destroy.click()
  await expect(page.getByLabel('Type Okafor to confirm')).toHaveAccessibleDescription(/not the name of the client/)
  await page.getByLabel('Type Okafor to confirm').fill('okafor')
  await destroy.click()
  await expect(page.getByLabel('Your passphrase')).toHaveAccessibleDescription(/not the passphrase/)
  await expect(destroy).toBeEnabled({ timeout: 10_000 })
  await page.getByLabel('Your passphrase').fill(passphrase)
  await expect(async () => {
    await destroy.click()
    await expect(page.getByText('The record was destroyed.')).toBeVisible({ timeout: 5000 })
  }).toPass({ timeout: 30_000 })
  await expect(page.getByRole('heading', { level: 1, name: 'Keeping and destroying records' })).toBeVisible()
  expect(await ask(page, 'clients.get', { id })).toMatchObject({ ok: false, error: { code: 'not_found' } })
  await page.getByRole('link', { name: 'Clients' }).click()
  await expect(page.getByRole('option')).toHaveText([/Zoë Moss/])
  await page.getByRole('navigation').getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('link', { name: 'Log', exact: true }).click()
  const log = page.getByRole('group', { name: 'Lines of the log, newest first' })
  await expect(log.getByRole('listitem').filter({ hasText: 'Record destroyed: The client asked for it' })).toHaveCount(1)
  await expect(log).not.toContainText('Okafor')
  await expect(page.getByText(/^As they were written, checked /)).toBeVisible()
  rmSync(dataDir, { recursive: true, force: true })
})
