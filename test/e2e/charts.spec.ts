import type { ProgressVisit } from '../../src/shared/contract/progress'
import type { SessionContent } from '../../src/shared/contract/session-content'
import type { Session } from '../../src/shared/contract/sessions'
import { aMovement, anArea } from '../helpers/factories'
import { expect, test, type Page } from './app'
import { faultsOf } from './audit'
import { read, setUpPractice } from './steps'

// The charts of a client: walked by keyboard, moved in time, read as a table, several measures together.

test.describe.configure({ timeout: 120_000 })

const activity = { id: '019a0000-0000-4000-8000-000000000001', text: 'Lift the kettle', carriedOn: null }

interface Visit extends Partial<SessionContent> {
  heldOn: string
  therapyId?: string
}

/** Four visits: the third with pain carried and nothing else, then a pause of more than half a year. */
const visits: Visit[] = [
  {
    heldOn: '2025-09-03',
    areas: [anArea('upper-trapezius-left', { tensionArrival: 4, tensionEnd: 2 }), anArea('upper-trapezius-right', { tensionArrival: 3, tensionEnd: 1 })],
    pain: { arrival: 7, end: 4, carriedOn: null },
    movements: [aMovement('cervical-rotation', { side: 'left', before: 48, after: 55 })],
    activities: [{ ...activity, score: 3 }],
    scores: [{ measureId: 'ndi', value: 24, carriedOn: null }],
  },
  {
    heldOn: '2025-09-10',
    therapyId: 'dry-cupping',
    areas: [anArea('upper-trapezius-left', { tensionArrival: 3, tensionEnd: 2 })],
    pain: { arrival: 6, end: 3, carriedOn: null },
    activities: [{ ...activity, score: 4 }],
  },
  { heldOn: '2025-09-17', pain: { arrival: 6, end: null, carriedOn: '2025-09-10' } },
  {
    heldOn: '2026-09-02',
    areas: [anArea('upper-trapezius-left', { tensionArrival: 1, tensionEnd: 0 })],
    pain: { arrival: 2, end: 0, carriedOn: null },
    movements: [aMovement('cervical-rotation', { side: 'left', before: 66, after: 70 })],
    activities: [{ ...activity, score: 8 }],
    scores: [{ measureId: 'ndi', value: 10, carriedOn: null }],
  },
]

async function aClientWithVisits(page: Page): Promise<number> {
  const { id: clientId } = await read<{ id: number }>(page, 'clients.create', { givenName: 'Ines', familyName: 'Quispe' })
  for (const { therapyId = 'sports-massage', ...changes } of visits) {
    const { id, revision, content } = await read<Session>(page, 'sessions.start', { clientId, from: 'blank' })
    const saved = await read<{ revision: number }>(page, 'sessions.save', { id, revision, content: { ...content, therapies: [{ therapyId, details: {} }], ...changes } })
    await read(page, 'sessions.sign', { id, revision: saved.revision })
  }
  return clientId
}

async function openProgress(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1024, height: 768 })
  await page.getByRole('link', { name: 'Clients', exact: true }).click()
  await page.getByText('Quispe').first().click()
  await page.getByRole('tab', { name: 'Progress' }).click()
}

const points = (page: Page) => page.getByRole('slider', { name: 'Visits in the chart' })
const choose = (page: Page, name: string) => page.getByText(name, { exact: true }).first().click()
const table = (page: Page) => page.getByRole('table', { name: /visit by visit/ })
/** The words of each row of the body, cell by cell. */
const rowsOf = async (page: Page): Promise<string[][]> => {
  const rows = await table(page).locator('tbody tr').all()
  return Promise.all(rows.map((row) => row.locator('th, td').allInnerTexts()))
}

test('the points of a chart are walked by keyboard, with therapies in words, a gap and a band that names its source', async ({ start }) => {
  const started = await start()
  const { page } = started
  await setUpPractice(page)
  await aClientWithVisits(page)
  await openProgress(page)
  await choose(page, 'Pain')
  await expect(page.getByText('n = 3 of 4 visits measured on arrival')).toBeVisible()

  await points(page).focus()
  const said = (words: RegExp | string) => expect(points(page)).toHaveAttribute('aria-valuetext', words)
  await said('02-Sep-2026, visit 4: arrival 2, end 0. Sports massage')
  await page.keyboard.press('ArrowLeft')
  // Carried is not measured.
  await said('17-Sep-2025, visit 3: not measured. Sports massage')
  await page.keyboard.press('ArrowLeft')
  await said('10-Sep-2025, visit 2: arrival 6, end 3. Dry cupping')
  await page.keyboard.press('Home')
  await said('03-Sep-2025, visit 1: arrival 7, end 4. Sports massage')
  await expect(page.getByText('03-Sep-2025, visit 1: arrival 7, end 4. Sports massage')).toBeVisible()

  const image = page.getByRole('img', { name: /^Pain, 0 to 10: 3 of 4 visits measured on arrival, 7 on 03-Sep-2025, 2 on 02-Sep-2026\. Less than 2 from the first value \(7 on 03-Sep-2025\): below the published threshold\. Marked below: Sports massage at 3 visits; Dry cupping at 1 visit\.$/ })
  await expect(image).toBeVisible()
  await expect(page.getByText('No line across more than half a year without a visit')).toBeVisible()
  const card = page.getByRole('region', { name: 'Progress', exact: true })
  await card.getByRole('button', { name: 'Where the threshold comes from: Pain, 0 to 10' }).focus()
  await expect(page.getByText(/Published: a change of 2 is/)).toBeVisible()
  await page.keyboard.press('Escape')

  await choose(page, 'Tension')
  await expect(page.getByText('below the published threshold')).toHaveCount(0)
  await choose(page, 'Movement')
  await expect(page.getByText('Normal range in healthy adults 70° to 90°')).toBeVisible()
  expect(await faultsOf(started, page, 'chart of a movement')).toEqual([])
})

test('an own threshold takes the place of the published one in the band', async ({ start }) => {
  const { page } = await start()
  await setUpPractice(page)
  await aClientWithVisits(page)
  await read(page, 'settings.update', { changes: { thresholds: { 'nrs-pain-now': 3 } } })
  await openProgress(page)
  await choose(page, 'Pain')
  await expect(page.getByText('Less than 3 from the first value (7 on 03-Sep-2025): below the therapist’s threshold')).toBeVisible()
})

test('three months are moved by buttons and keys, and follow the marked visit', async ({ start }) => {
  const { page } = await start()
  await setUpPractice(page)
  await aClientWithVisits(page)
  await openProgress(page)
  await choose(page, 'Pain')
  await choose(page, '3 months')
  await expect(page.getByText('n = 1 of 1 visits measured on arrival')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Later' })).toBeDisabled()
  // The visit before lies outside: the window goes there.
  await points(page).focus()
  await page.keyboard.press('ArrowLeft')
  await expect(points(page)).toHaveAttribute('aria-valuetext', /visit 3: not measured/)
  await expect(page.getByText('n = 0 of 1 visits measured on arrival')).toBeVisible()
  // Half a window later and back, by keys; then earlier until the first visit stands at the left end.
  await page.keyboard.press('Shift+ArrowRight')
  await expect(page.getByText('n = 0 of 0 visits measured on arrival')).toBeVisible()
  await page.keyboard.press('Shift+ArrowLeft')
  await page.getByRole('button', { name: 'Earlier' }).click()
  await expect(page.getByText('n = 2 of 3 visits measured on arrival')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Earlier' })).toBeDisabled()
  await choose(page, 'All')
  await expect(page.getByText('n = 3 of 4 visits measured on arrival')).toBeVisible()
})

test('the table holds what the record holds', async ({ start }) => {
  const started = await start()
  const { page } = started
  await setUpPractice(page)
  const clientId = await aClientWithVisits(page)
  await openProgress(page)
  await choose(page, 'Pain')
  await page.getByRole('button', { name: 'As table' }).click()
  const { visits: record } = await read<{ visits: ProgressVisit[] }>(page, 'progress.ofClient', { clientId, after: null, limit: 250 })
  const words: Record<string, string> = { 'sports-massage': 'Sports massage', 'dry-cupping': 'Dry cupping' }
  const none = 'not measured'
  expect((await rowsOf(page)).map((cells) => cells.slice(1))).toEqual(
    record.toReversed().map(({ number, therapyIds, pain }) => [
      String(number),
      therapyIds.map((id) => words[id]).join(', '),
      pain.carriedOn === null ? String(pain.arrival ?? none) : none,
      String(pain.end ?? none),
    ]),
  )
  await choose(page, 'Tension')
  expect(await rowsOf(page)).toEqual([
    ['02-Sep-2026', '4', 'Sports massage', '1.0', '0.0', '1'],
    ['17-Sep-2025', '3', 'Sports massage', none, none, '0'],
    ['10-Sep-2025', '2', 'Dry cupping', '3.0', '2.0', '1'],
    ['03-Sep-2025', '1', 'Sports massage', '3.5', '1.5', '2'],
  ])
  await expect(table(page).locator('thead th[scope=col]')).toHaveText(['Date', 'Visit', 'Therapies', 'Arrival', 'End', 'Areas'])
  expect(await faultsOf(started, page, 'table of tension')).toEqual([])
})

test('measures together share time, marked visit and table, and stay chosen', async ({ start }) => {
  const started = await start()
  const { page } = started
  await setUpPractice(page)
  await aClientWithVisits(page)
  await openProgress(page)
  await choose(page, 'Together')
  const panel = page.getByRole('region', { name: 'Progress', exact: true })
  await expect(panel.getByRole('img')).toHaveCount(5)
  await points(page).focus()
  await page.keyboard.press('Home')
  await expect(points(page)).toHaveAttribute(
    'aria-valuetext',
    '03-Sep-2025, visit 1 · Sports massage. Mean tension: arrival 3.5, end 1.5, mean of 2 areas. Pain, 0 to 10: arrival 7, end 4. Cervical spine: Rotation, left: arrival 48°, end 55°. \u2068Lift the kettle\u2069: 3. Neck Disability Index: 24',
  )
  await page.keyboard.press('ArrowRight')
  await expect(points(page)).toHaveAttribute('aria-valuetext', /Rotation, left: not measured/)
  expect(await faultsOf(started, page, 'measures together')).toEqual([])

  await page.getByRole('button', { name: '5 measures' }).click()
  await page.getByRole('checkbox', { name: 'Upper trapezius, left' }).check()
  // Six are as many as stand above each other.
  await expect(page.getByRole('checkbox', { name: 'Upper trapezius, right' })).toBeDisabled()
  await page.getByRole('checkbox', { name: 'Neck Disability Index' }).uncheck()
  await page.getByRole('checkbox', { name: 'Mean tension' }).uncheck()
  await page.keyboard.press('Escape')
  const chosen = [/^Upper trapezius, left/, /^Pain/, /^Cervical spine: Rotation, left/, /Lift the kettle/]
  const names = async () => panel.getByRole('img').evaluateAll((images) => images.map((image) => image.getAttribute('aria-label')))
  await expect(panel.getByRole('img')).toHaveCount(4)
  expect(await names()).toEqual(chosen.map((name) => expect.stringMatching(name)))

  // Kept while the client is open.
  await page.getByRole('tab', { name: 'Sessions' }).click()
  await page.getByRole('tab', { name: 'Progress' }).click()
  await expect(panel.getByRole('img')).toHaveCount(4)
  await expect(points(page)).toHaveAttribute('aria-valuetext', /visit 2/)

  await page.getByRole('button', { name: 'As table' }).click()
  const heads = table(page).locator('th[scope=col]')
  await expect(heads.nth(3)).toHaveText('Upper trapezius, left arrival → end · n = 3')
  await expect(heads.nth(4)).toHaveText('Pain, 0 to 10 arrival → end · n = 3')
  await expect(heads.nth(5)).toHaveText(/Rotation, left arrival → end · n = 2$/)
  await expect(heads.nth(6)).toHaveText(/Lift the kettle.* n = 3$/)
  const figures = async (row: number) => table(page).locator('tbody tr').nth(row).locator('td').evaluateAll((cells) => cells.map((cell) => (cell.querySelector('[aria-hidden]') ?? cell).textContent))
  expect(await figures(0)).toEqual(['4', 'Sports massage', '1 → 0', '2 → 0', '66° → 70°', '8'])
  expect(await figures(1)).toEqual(['3', 'Sports massage', 'not measured', 'not measured', 'not measured', 'not measured'])
  // Six measures have room as well.
  await page.getByRole('button', { name: '4 measures' }).click()
  await page.getByRole('checkbox', { name: 'Neck Disability Index' }).check()
  await page.getByRole('checkbox', { name: 'Mean tension' }).check()
  await page.keyboard.press('Escape')
  await expect(heads.nth(3)).toHaveText('Mean tension arrival → end · (areas) · n = 3')
  expect((await figures(3))[2]).toBe('3.5 → 1.5 (2)')
  expect(await faultsOf(started, page, 'table of measures together')).toEqual([])
})
