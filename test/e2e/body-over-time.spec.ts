import type { Client, ClientListItem } from '../../src/shared/contract/clients'
import type { SessionContent } from '../../src/shared/contract/session-content'
import type { Session } from '../../src/shared/contract/sessions'
import { agreed, anArea } from '../helpers/factories'
import { expect, expectNoAxeViolations, test, type Page } from './app'
import { openDemo, read, setUpPractice } from './steps'

test.setTimeout(90_000)

const left = 'upper-trapezius-left'
const right = 'upper-trapezius-right'
const middle = 'cervical-spine'

async function aVisit(page: Page, clientId: number, heldOn: string, changes: Partial<SessionContent>): Promise<Session> {
  const started = await read<Session>(page, 'sessions.start', { clientId, from: 'blank' })
  const content = { ...started.content, heldOn, therapies: [{ therapyId: 'sports-massage', details: {} }], ...changes }
  const { revision } = await read<{ revision: number }>(page, 'sessions.save', { id: started.id, revision: started.revision, content })
  await agreed((path, input) => read(page, path, input), { ...started, content })
  return read<Session>(page, 'sessions.sign', { id: started.id, revision })
}

async function openProgress(page: Page, letters: string): Promise<void> {
  await page.getByRole('link', { name: 'Clients', exact: true }).click()
  await page.getByRole('combobox', { name: 'Search clients by name or phone' }).fill(letters)
  await page.keyboard.press('Enter')
  await page.getByRole('tab', { name: 'Progress' }).click()
}

test('two visits compared: bodies, counts and every value in words, carried ones left out', async ({ start }) => {
  const { page } = await start()
  await setUpPractice(page)
  const client = await read<Client>(page, 'clients.create', { givenName: 'Anneke', familyName: 'de Wit', figure: 'female' })
  await aVisit(page, client.id, '2026-01-05', { areas: [anArea(left, { tensionArrival: 4, tensionEnd: 3 }), anArea(right, { tensionArrival: 1 }), anArea(middle, { tensionArrival: 2 })], pain: { arrival: 7, end: 4, carriedOn: null } })
  await aVisit(page, client.id, '2026-02-02', { areas: [anArea(left, { tensionArrival: 3 }), anArea(right, { tensionArrival: 2 })], pain: { arrival: null, end: null, carriedOn: null } })
  await aVisit(page, client.id, '2026-03-02', { areas: [anArea(left, { tensionArrival: 1, tensionEnd: 0 }), anArea(right, { tensionArrival: 3 }), anArea(middle, { tensionArrival: 2, tensionCarriedOn: '2026-01-05' })], pain: { arrival: 2, end: 1, carriedOn: null } })
  await openProgress(page, 'anneke')
  const card = page.getByRole('region', { name: 'Two visits compared' })
  await expect(card.getByText('▼ better 1 · ▲ worse 1 · – same 0 · hatched: not examined both times 1')).toBeVisible()
  for (const words of ['Upper trapezius, left: 4 → 1, better by 3', 'Upper trapezius, right: 1 → 3, worse by 2']) {
    await expect(card.getByRole('listitem').filter({ hasText: words })).toBeVisible()
  }
  await expect(card.getByRole('listitem').filter({ hasText: '2 at the earlier visit, not examined at the later' })).toBeVisible()
  await expect(card.getByRole('img', { name: /^Back, difference: .*better by 3/ })).toBeVisible()
  const pain = card.getByRole('row', { name: /^Pain/ })
  await expect(pain).toContainText('7 → 4')
  await expect(pain).toContainText('2 → 1')
  await expect(pain).toContainText('better by 5')
  await card.getByRole('combobox', { name: 'Later visit' }).click()
  await page.getByRole('option', { name: /02-Feb-2026/ }).click()
  await expect(card.getByText('▼ better 1 · ▲ worse 1 · – same 0 · hatched: not examined both times 1')).toBeVisible()
  await expect(card.getByRole('row', { name: /^Pain/ })).toContainText('not examined both times')
  await card.getByRole('button', { name: 'Swap the visits' }).click()
  await expect(card.getByRole('listitem').filter({ hasText: 'Upper trapezius, left: 3 → 4, worse by 1' })).toBeVisible()
})

test('the body is played visit by visit, chosen by slider, keys and small pictures', async ({ start }) => {
  const { page } = await start()
  await openDemo(page)
  const [longest] = (await read<ClientListItem[]>(page, 'clients.list', { archived: false })).toSorted((a, b) => b.sessionCount - a.sessionCount)
  await openProgress(page, longest?.familyName ?? '')
  const card = page.getByRole('region', { name: 'Body over time' })
  const slider = card.getByRole('slider', { name: 'Visit shown' })
  await expect(slider).toHaveAttribute('aria-valuetext', /visit 60$/)
  await slider.focus()
  await page.keyboard.press('ArrowLeft')
  await expect(slider).toHaveAttribute('aria-valuetext', /visit 59$/)
  await page.keyboard.press('Home')
  await expect(slider).toHaveAttribute('aria-valuetext', /visit 1$/)
  await expect(card.getByRole('img', { name: /^Back, .*Upper trapezius, right \d of 4/ })).toBeVisible()
  await card.getByRole('button', { name: 'Play the visits' }).click()
  await expect(slider).toHaveAttribute('aria-valuetext', /visit 3$/)
  await card.getByRole('button', { name: 'Pause' }).click()
  await card.getByRole('button', { name: /, visit 2$/ }).click()
  await expect(slider).toHaveAttribute('aria-valuetext', /visit 2$/)
  // Played from the last but one it stops at the end.
  await slider.focus()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowLeft')
  await card.getByRole('button', { name: 'Play the visits' }).click()
  await expect(slider).toHaveAttribute('aria-valuetext', /visit 60$/)
  await expect(card.getByRole('button', { name: 'Play the visits' })).toBeVisible()
  for (const theme of ['light', 'dark']) {
    await read(page, 'settings.setPreferences', { changes: { theme } })
    await expectNoAxeViolations(page)
  }
})
