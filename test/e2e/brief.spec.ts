import type { SessionContent } from '../../src/shared/contract/session-content'
import type { Session } from '../../src/shared/contract/sessions'
import { blankComplaint } from '../../src/shared/domain/blank-complaint'
import { addDays, formatDay } from '../../src/shared/domain/days'
import { anArea } from '../helpers/factories'
import { expect, test, type Page } from './app'
import { openDemo, read, setUpPractice } from './steps'

// What a therapist reads in the half minute before a visit.

const window1366 = { width: 1366, height: 768 }
const today = new Date().toISOString().slice(0, 10)

const openClient = async (page: Page, letters: string): Promise<void> => {
  await page.getByRole('link', { name: 'Clients' }).click()
  await page.getByRole('combobox', { name: 'Search clients by name or phone' }).fill(letters)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('tab', { name: 'Overview' })).toHaveAttribute('aria-selected', 'true')
}
const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const hidden = (page: Page) => page.locator('main').evaluate((main) => main.scrollHeight - main.clientHeight)

/** Therapies agreed to and signed, unless `draft`. */
async function aVisit(page: Page, clientId: number, changes: Partial<SessionContent>, { draft = false } = {}): Promise<Session> {
  const { id, revision, content } = await read<Session>(page, 'sessions.start', { clientId, from: 'blank' })
  const therapies = [{ therapyId: 'sports-massage', details: {} }]
  const saved = await read<{ revision: number }>(page, 'sessions.save', { id, revision, content: { ...content, therapies, ...changes } })
  return draft ? read<Session>(page, 'sessions.get', { id }) : read<Session>(page, 'sessions.sign', { id, revision: saved.revision })
}

test('sixty visits: read without scrolling, with the worst news, the plan and what is to ask', async ({ start }) => {
  const { page } = await start()
  await page.setViewportSize(window1366)
  await openDemo(page)
  await openClient(page, 'lindqvist')
  const complaint = card(page, 'Upper back and neck pain, right more than left')
  await expect(complaint).toContainText('60 visits, 6 were planned')
  await expect(complaint).toContainText('Review due')
  await expect(card(page, 'To ask').getByRole('link', { name: /^Red flags: / })).toBeVisible()
  await expect(card(page, 'Last session')).toContainText(/[67] days ago/)
  const changes = card(page, 'What changed')
  await expect(changes.getByRole('listitem').first()).toContainText('worse')
  await expect(changes.getByRole('img', { name: /^Mean tension on arrival, oldest first/ })).toBeVisible()
  await expect(changes).toContainText('n = 10 of 10')
  expect(await hidden(page)).toBeLessThanOrEqual(0)
  await changes.getByRole('link', { name: 'All changes' }).click()
  await expect(page.getByRole('tab', { name: 'Progress' })).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('heading', { name: 'What changed' })).toBeInViewport()
})

test('two open complaints: each with its plan, without scrolling; what was promised and is overdue is said', async ({ start }) => {
  const { page } = await start()
  await page.setViewportSize(window1366)
  await setUpPractice(page)
  const { id: clientId } = await read<{ id: number }>(page, 'clients.create', { givenName: 'Mei', familyName: 'Tanaka', notes: 'Prefers the room warm.', bornOn: '1990-02-03' })
  const words = { goal: 'Work a full day without the ache and turn the head freely when driving.', plan: 'Weekly for six weeks, then every two weeks. Heat at home, two stretches a day.' }
  const complain = (title: string, plannedSessions: number, areaIds: string[]) =>
    read<{ id: number }>(page, 'complaints.create', { clientId, details: { ...blankComplaint(title), ...words, plannedSessions, areaIds, side: 'left' } })
  const neck = await complain('Neck pain after long days at the screen', 6, ['posterior-neck', 'upper-trapezius'])
  const calf = await complain('Tight calves before the spring marathon', 2, ['calf'])
  await openClient(page, 'tanaka')
  await expect(card(page, 'Last session')).toContainText('No signed session yet.')
  await expect(card(page, 'What changed')).toContainText('once a session with tension')

  const visit = (weeksAgo: number, complaintId: number, tension: 0 | 1 | 2 | 3 | 4) =>
    aVisit(page, clientId, {
      heldOn: addDays(today, -weeksAgo * 7),
      complaintId,
      areas: [anArea('posterior-neck-left', { tensionArrival: tension, tensionEnd: 1 })],
      pain: { arrival: 6 - weeksAgo, end: 2, carriedOn: null },
      notes: { told: 'Slept badly.', found: '', done: '', plan: 'Look at the left hip next time.' },
      nextVisit: { kind: 'weeks', weeks: 1 },
    })
  await visit(5, calf.id, 1)
  await expect(card(page, 'What changed')).toContainText(`One visit measured on ${formatDay(addDays(today, -35))}`)
  await visit(4, neck.id, 2)
  await visit(3, calf.id, 3)
  await expect(card(page, 'Neck pain after long days at the screen')).toContainText('1 of 6 planned visits')
  await expect(card(page, 'Neck pain after long days at the screen')).not.toContainText('Review due')
  await expect(card(page, 'Tight calves before the spring marathon')).toContainText('2 of 2 planned visits')
  await expect(card(page, 'Tight calves before the spring marathon')).toContainText('Review due')
  const last = card(page, 'Last session')
  await expect(last).toContainText('21 days ago')
  await expect(last).toContainText('Pain 3 → 2')
  await expect(last).toContainText('Tension 3.0 → 1.0 (mean of 1 area)')
  await expect(last).toContainText('Look at the left hip next time.')
  // Three weeks ago plus one.
  await expect(last).toContainText(`Was due ${formatDay(addDays(today, -14))}, 14 days overdue`)
  // The one area, 2 → 3. The visit before was for the neck: its pain says nothing of the calves'.
  await expect(card(page, 'What changed')).toContainText('1 value compared: 1 worse')
  await expect(card(page, 'What changed')).toContainText('Pain, 0 to 103 n = 2 of 3')
  // Names of the record are set apart from our words by marks of direction.
  for (const name of [/^Consent: .?Sports massage/, 'Health, not asked last time', /^Red flags: .?Neck pain/]) await expect(card(page, 'To ask').getByRole('link', { name })).toBeVisible()
  expect(await hidden(page)).toBeLessThanOrEqual(0)

  const [newest] = await read<{ id: number }[]>(page, 'sessions.ofClient', { clientId, after: null, limit: 1000 })
  await read(page, 'sessions.flag', { id: newest?.id, pinned: true })
  await expect(page.getByRole('navigation', { name: 'Pinned sessions' }).getByRole('link')).toHaveCount(1)
  expect(await hidden(page)).toBeLessThanOrEqual(0)
})

test('only a draft, only carried values, a session dated in the future: each is said as it is', async ({ start }) => {
  const { page } = await start()
  await page.setViewportSize(window1366)
  await setUpPractice(page)
  const { id: clientId } = await read<{ id: number }>(page, 'clients.create', { givenName: 'Omar', familyName: 'Aziz' })
  const { id, revision } = await aVisit(page, clientId, { heldOn: addDays(today, -9), areas: [anArea('calf-left', { tensionArrival: 2, tensionCarriedOn: addDays(today, -30) })] }, { draft: true })
  await openClient(page, 'aziz')
  await expect(page.getByRole('link', { name: `The session of ${formatDay(addDays(today, -9))} is not finished` })).toBeVisible()
  await read(page, 'sessions.sign', { id, revision })
  await expect(card(page, 'What changed')).toContainText('Values carried over without being examined do not count.')
  await expect(card(page, 'Last session')).toContainText('Tension not measured')
  await expect(card(page, 'Last session')).toContainText('No next visit was agreed.')
  await expect(card(page, 'To ask').getByRole('link', { name: '1 value only carried over' })).toBeVisible()
  await aVisit(page, clientId, { heldOn: addDays(today, 1) })
  await expect(card(page, 'Last session')).toContainText('Dated in the future')
  await expect(card(page, 'Last session')).not.toContainText('ago')
})
