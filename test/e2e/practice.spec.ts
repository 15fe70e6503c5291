import type { Client, ClientListItem } from '../../src/shared/contract/clients'
import type { UnfinishedSession } from '../../src/shared/contract/sessions'
import { expect, expectNoAxeViolations, test } from './app'
import { openDemo, read, setUpPractice } from './steps'

test.setTimeout(90_000)

test('an empty practice says what will stand in each place', async ({ start }) => {
  const { page } = await start()
  await setUpPractice(page)
  await page.getByRole('link', { name: 'Practice', exact: true }).click()
  for (const words of ['No complaint has reached its planned sessions.', 'Everybody was here in the last 8 weeks.', '0 signed sessions in 26 weeks', 'Comes with the first signed session of a complaint.', 'Comes with the first signed session in which something was measured']) {
    await expect(page.getByText(words)).toBeVisible()
  }
  await expectNoAxeViolations(page)
})

test('the practice at a glance: figures with their n, few in grey, no cause', async ({ start }) => {
  const { page } = await start()
  await openDemo(page)
  await page.keyboard.press('ControlOrMeta+3')
  await expect(page.getByRole('heading', { level: 1, name: 'Practice' })).toBeVisible()
  const helped = page.getByRole('region', { name: 'What was recorded with each thing done' })
  await expect(helped.getByRole('rowheader', { name: /^Sports massage/ })).toBeVisible()
  await expect(helped.getByText('not what caused it')).toBeVisible()
  for (const kind of ['Technique', 'Point', 'Area', 'Therapy']) {
    await helped.getByText(kind, { exact: true }).first().click()
    await expect(helped.getByRole('columnheader', { name: kind })).toBeVisible()
    await expect(helped.getByText(/^n = \d+$/).first()).toBeVisible()
  }
  const weeks = page.getByRole('region', { name: 'Sessions by week' })
  await weeks.getByRole('button', { name: 'As table' }).click()
  await expect(weeks.getByRole('row')).toHaveCount(27)
  await page.getByText('Linked to', { exact: true }).click()
  await expect(page.getByRole('rowheader', { name: /desk/i }).first()).toBeVisible()
  for (const theme of ['light', 'dark']) {
    await read(page, 'settings.setPreferences', { changes: { theme } })
    await expectNoAxeViolations(page)
  }
})

test('whoever was not seen for the weeks asked is listed, the longest first', async ({ start }) => {
  const { page } = await start()
  await openDemo(page)
  const clients = await read<ClientListItem[]>(page, 'clients.list', { archived: false })
  await page.getByRole('link', { name: 'Practice', exact: true }).click()
  await page.getByLabel('Weeks without a session').fill('2')
  const until = new Date(Date.now() - 14 * 86_400_000).toISOString().slice(0, 10)
  const expected = clients.filter(({ lastSessionOn }) => lastSessionOn !== null && lastSessionOn <= until)
  expect(expected.length).toBeGreaterThan(0)
  await expect(page.getByText(new RegExp(`^${expected.length} clients?, the last session 2 weeks ago or more`))).toBeVisible()
})

test('an unfinished note opens where something is missing first', async ({ start }) => {
  const { page } = await start()
  await setUpPractice(page)
  const client = await read<Client>(page, 'clients.create', { givenName: 'Paulo', familyName: 'Sá' })
  const started = await read<{ id: number; revision: number; content: object }>(page, 'sessions.start', { clientId: client.id, from: 'blank' })
  const area = { regionId: 'upper-trapezius-left', tensionArrival: 3, tensionEnd: 2, tensionCarriedOn: null, painArrival: null, painEnd: null, painCarriedOn: null, findings: {} }
  const content = { ...started.content, therapies: [{ therapyId: 'sports-massage', details: {} }], areas: [area] }
  await read(page, 'sessions.save', { id: started.id, revision: started.revision, content })
  expect(await read<UnfinishedSession[]>(page, 'sessions.unfinished')).toHaveLength(1)
  await page.getByRole('link', { name: 'Practice', exact: true }).click()
  // The day, which offers the same, stands until the screen is loaded.
  await expect(page.getByRole('heading', { level: 1, name: 'Practice' })).toBeVisible()
  await page.getByRole('link', { name: 'Continue' }).click()
  await expect(page.getByRole('radiogroup', { name: 'Pain on arrival, 0 to 10' }).getByRole('radio').first()).toBeFocused()
})
