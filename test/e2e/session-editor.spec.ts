import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Bridge } from '../../src/shared/bridge'
import type { Input, Path, Value } from '../../src/shared/contract'
import type { Reply } from '../../src/shared/errors'
import { blankComplaint } from '../../src/shared/domain/blank-complaint'
import { aMovement, anArea } from '../helpers/factories'
import { expect, expectNoAxeViolations, type Page, type StartedApp, startApp, test } from './app'

const areas = ['upper-trapezius-left', 'upper-trapezius-right', 'levator-scapulae-left']

/** Asks the main process as the page would: to arrange what a test needs and to read back what it did. */
async function ask<P extends Path>(page: Page, path: P, input: Input<P>): Promise<Value<P>> {
  const reply = (await page.evaluate(
    ([to, what]) => (window as unknown as { bridge: Bridge }).bridge.call(to, what),
    [path, input] as [string, unknown],
  )) as Reply<Value<P>>
  if (!reply.ok) throw new Error(`${path}: ${reply.error.message} ${JSON.stringify(reply.error.fields)}`)
  return reply.value
}

async function openDemo(started: StartedApp): Promise<Page> {
  const { page } = started
  await page.setViewportSize({ width: 1024, height: 768 })
  await page.getByRole('button', { name: /demo/i }).first().click()
  // Opened anew it may be where it was left: in a note, which takes the place of the rail in a small window.
  await page.getByRole('link', { name: 'Clients' }).or(page.locator('[data-session-editor]')).first().waitFor({ timeout: 30_000 })
  return page
}

/** A client whose one signed session had three areas, ends 2, 1 and 1, pain 5 → 3. */
async function withHistory(page: Page): Promise<{ clientId: number; complaintId: number }> {
  const client = await ask(page, 'clients.create', { givenName: 'Noor', familyName: 'Rahimi', bornOn: '1990-02-03' })
  const complaint = await ask(page, 'complaints.create', {
    clientId: client.id,
    details: { ...blankComplaint('Upper back pain'), areaIds: ['upper-trapezius'], side: 'both' },
  })
  const agreed = { kind: 'therapy', subjectId: 'sports-massage', manner: 'spoken', wording: 'I agree.', signature: null, givenBy: '' } as const
  await ask(page, 'consents.give', { clientId: client.id, sessionId: null, ...agreed })
  const started = await ask(page, 'sessions.start', { clientId: client.id, from: 'blank' })
  const saved = await ask(page, 'sessions.save', {
    id: started.id,
    revision: started.revision,
    content: {
      ...started.content,
      complaintId: complaint.id,
      therapies: [{ therapyId: 'sports-massage', details: { technique: ['effleurage'] } }],
      areas: areas.map((regionId, index) => anArea(regionId, { tensionArrival: 3, tensionEnd: index === 0 ? 2 : 1 })),
      pain: { arrival: 5, end: 3, carriedOn: null },
      movements: [
        aMovement('cervical-rotation', { side: 'left', before: 60, after: 68 }),
        aMovement('cervical-rotation', { side: 'right', before: 62, after: 70 }),
      ],
    },
  })
  await ask(page, 'sessions.sign', { id: started.id, revision: saved.revision })
  return { clientId: client.id, complaintId: complaint.id }
}

async function openRecord(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Clients' }).click()
  await page.getByText('Rahimi').first().click()
  await page.getByRole('button', { name: /Repeat/ }).first().waitFor()
}

async function repeat(page: Page): Promise<void> {
  await openRecord(page)
  await page.getByRole('button', { name: /Repeat/ }).first().click()
  await page.locator('[data-session-editor]').waitFor()
}

const newest = async (page: Page, clientId: number) => {
  const [first] = await ask(page, 'sessions.ofClient', { clientId, after: null, limit: 1000 })
  if (first === undefined) throw new Error('no session')
  return ask(page, 'sessions.get', { id: first.id })
}

const cell = (page: Page, scale: string, value: number) => page.locator(`[data-scale="${scale}"] [data-value="${value}"]`)
const saved = (page: Page) => expect(page.locator('[data-save="saved"]')).toBeVisible()

test('a follow-up by mouse takes at most 15 interactions and needs no scrolling at 1024 × 768', async ({ start }) => {
  const page = await openDemo(await start())
  const { clientId } = await withHistory(page)
  await page.getByRole('link', { name: 'Clients' }).click()
  let interactions = 0
  const tap = async (target: ReturnType<Page['locator']>) => {
    interactions += 1
    await target.click()
  }
  await tap(page.getByText('Rahimi').first())
  await tap(page.getByRole('button', { name: /Repeat/ }).first())
  await tap(page.locator('[data-choices="health-question"]').getByRole('button', { name: 'No change' }))
  await tap(page.locator('[data-confirm-areas]'))
  // The same place three times: a first end value goes on to the next area by itself.
  await tap(cell(page, 'area-end', 1))
  await tap(cell(page, 'area-end', 1))
  await tap(cell(page, 'area-end', 0))
  await tap(cell(page, 'pain-arrival', 4))
  await tap(cell(page, 'pain-end', 2))
  await tap(page.locator('[data-choice="weeks-2"]'))
  const scrolled = await page.locator('[data-session-editor]').evaluate((editor) => [...editor.querySelectorAll('*')].filter((part) => part.scrollTop > 0).length)
  expect(scrolled, 'parts that had to be scrolled to reach a control').toBe(0)
  await tap(page.getByRole('button', { name: 'Finish' }))
  await expect(page.getByText(/signed/i).first()).toBeVisible()
  expect(interactions).toBeLessThanOrEqual(15)

  const session = await newest(page, clientId)
  expect(session.status).toBe('signed')
  expect(session.content.areas.map((area) => [area.regionId, area.tensionArrival, area.tensionEnd, area.tensionCarriedOn])).toEqual([
    [areas[0], 2, 1, null],
    [areas[1], 1, 1, null],
    [areas[2], 1, 0, null],
  ])
  expect(session.content.pain).toEqual({ arrival: 4, end: 2, carriedOn: null })
  expect(session.content.nextVisit).toEqual({ kind: 'weeks', weeks: 2 })
  // Nobody touched the movements: they stay what they are.
  expect(session.content.movements.every((movement) => movement.carriedOn !== null)).toBe(true)

  await page.getByRole('button', { name: /Reopen/ }).click()
  await expect(page.locator('[data-session-editor]')).toBeVisible()
  await expect.poll(async () => (await newest(page, clientId)).status).toBe('draft')
})

test('a follow-up by keyboard alone', async ({ start }) => {
  const page = await openDemo(await start())
  const { clientId } = await withHistory(page)
  const keys = async (...pressed: string[]) => {
    for (const key of pressed) await page.keyboard.press(key)
  }
  await keys('Control+2')
  // Rahimi stands on the screen before it too.
  await page.getByRole('combobox', { name: 'Search clients by name or phone' }).waitFor()
  await keys('/')
  await page.keyboard.type('rahimi')
  await keys('Enter')
  await page.getByRole('button', { name: /Repeat/ }).first().waitFor()
  await keys('r')
  await page.locator('[data-session-editor]').waitFor()
  await keys('c', 'e', '1')
  await expect(page.locator('[data-area][aria-current]')).toHaveAttribute('data-area', areas[1] ?? '')
  await keys('2')
  await expect(page.locator('[data-area][aria-current]')).toHaveAttribute('data-area', areas[2] ?? '')
  await keys('0')
  await expect(cell(page, 'pain-arrival', 3)).toBeFocused()
  await keys('1', '0')
  await expect(page.locator('[data-scale="pain-end"] :focus')).toHaveCount(1)
  await keys('4')
  await expect(page.locator('[data-choices="next-visit"] :focus')).toHaveCount(1)
  await keys('ArrowRight', 'Space', 'Control+Enter')
  await expect(page.locator('[data-session-editor]')).toHaveCount(0)
  const { status, content } = await newest(page, clientId)
  expect(status).toBe('signed')
  expect(content.areas.map((area) => area.tensionEnd)).toEqual([1, 2, 0])
  expect(content.pain).toEqual({ arrival: 10, end: 4, carriedOn: null })
  expect(content.nextVisit).toEqual({ kind: 'weeks', weeks: 2 })
})

test('a carried value says so until somebody confirms it; undo takes that back', async ({ start }) => {
  const page = await openDemo(await start())
  const { clientId } = await withHistory(page)
  await repeat(page)
  const words = page.locator('[data-section="areas"]').getByText(/not confirmed/)
  await expect(words.first()).toBeVisible()
  await expect(cell(page, 'area-arrival', 2)).toHaveAttribute('data-carried', 'true')
  await cell(page, 'area-arrival', 2).click()
  await expect(cell(page, 'area-arrival', 2)).not.toHaveAttribute('data-carried', 'true')
  await saved(page)
  expect((await newest(page, clientId)).content.areas.map((area) => area.tensionCarriedOn !== null)).toEqual([false, true, true])
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(cell(page, 'area-arrival', 2)).toHaveAttribute('data-carried', 'true')
  await page.keyboard.press('Control+y')
  await expect(cell(page, 'area-arrival', 2)).not.toHaveAttribute('data-carried', 'true')
  await expect.poll(async () => (await newest(page, clientId)).content.areas[0]?.tensionCarriedOn).toBe(null)
})

test('a first visit: areas from the figure and from the list, a therapy with its details, movement and notes', async ({ start }) => {
  const page = await openDemo(await start())
  const client = await ask(page, 'clients.create', { givenName: 'Ji-ho', familyName: 'Park' })
  const { id } = await ask(page, 'sessions.start', { clientId: client.id, from: 'blank' })
  await page.getByRole('link', { name: 'Clients' }).click()
  await page.getByText('Park').first().click()
  await page.getByRole('link', { name: /Continue/ }).or(page.getByRole('button', { name: /Continue/ })).first().click()
  await page.locator('[data-session-editor]').waitFor()

  await page.getByRole('button', { name: 'Finish' }).click()
  await expect(page.getByText('Choose a therapy to finish.')).toBeVisible()
  await expect(page.locator('[data-therapy-menu]')).toBeFocused()
  await page.locator('[data-therapy-menu]').click()
  await page.getByRole('menuitemcheckbox', { name: 'Acupuncture', exact: true }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toHaveCount(0)
  await expect(page.getByText('Choose a therapy to finish.')).toHaveCount(0)

  // The first tap on a small region comes closer, the second marks it.
  const region = page.locator('[data-view="back"] [data-region="upper-trapezius-left"]')
  await region.click({ force: true })
  await expect(page.locator('[data-view="front"]')).toHaveCount(0)
  await page.waitForFunction(() => document.getAnimations().length === 0)
  await region.click({ force: true })
  await expect(page.getByRole('heading', { name: 'Upper trapezius, left' })).toBeVisible()
  await cell(page, 'area-arrival', 3).click()
  await page.locator('[data-open-area-list]').click()
  await expect(page.getByLabel('Find an area or muscle', { exact: true })).toBeFocused()
  await page.keyboard.type('lev left')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Levator scapulae (neck–shoulder angle), left' })).toBeVisible()

  await page.getByRole('button', { name: 'Notes', exact: true }).click()
  await page.keyboard.type('<b>Stiff</b> since Monday')
  await page.getByRole('button', { name: 'Movement', exact: true }).click()
  await page.locator('[data-add-movement]').first().click()
  const before = page.locator('[data-movement="cervical-rotation-left"] input').first()
  await before.fill('999')
  await expect(page.getByText('Enter -90 to 220.')).toBeVisible()
  await before.fill('55')
  await page.locator('[data-more-details="acupuncture"]').click()
  await page.locator('[data-detail="acupuncture.retention"]').getByText('20', { exact: true }).click()
  await page.locator('[data-detail="acupuncture.de-qi"]').getByText('Yes').click()
  await page.getByRole('button', { name: 'Undo' }).focus()

  await expect.poll(async () => (await ask(page, 'sessions.get', { id })).content).toMatchObject({
    therapies: [{ therapyId: 'acupuncture', details: { retention: 20, 'de-qi': true } }],
    areas: [
      { regionId: 'upper-trapezius-left', tensionArrival: 3, tensionEnd: null, tensionCarriedOn: null },
      { regionId: 'levator-scapulae-left', tensionArrival: null, tensionCarriedOn: null },
    ],
    notes: { told: '<b>Stiff</b> since Monday' },
  })
  const { content } = await ask(page, 'sessions.get', { id })
  expect(content.movements.find((one) => one.side === 'left')).toMatchObject({ before: 55, after: null })
})

test('a note of 20,001 characters is refused in words, nothing is cut, and everything else is saved', async ({ start }) => {
  const page = await openDemo(await start())
  const { clientId } = await withHistory(page)
  await repeat(page)
  const told = page.locator('[data-section="notes"] textarea').first()
  await told.fill('x'.repeat(20_001))
  await expect(page.getByText(/20,001 characters; 20,000 fit/)).toBeVisible()
  await expect(page.locator('[data-save-trouble]')).toBeVisible()
  await cell(page, 'pain-end', 6).click()
  await expect.poll(async () => (await newest(page, clientId)).content).toMatchObject({ pain: { end: 6 }, notes: { told: '' } })
  await page.getByRole('button', { name: 'Finish' }).click()
  await expect(page.locator('[data-save-trouble]')).toBeVisible()
  expect((await newest(page, clientId)).status).toBe('draft')
  await expect(told).toHaveValue('x'.repeat(20_001))
  await told.fill('x'.repeat(20_000))
  await saved(page)
  expect((await newest(page, clientId)).content.notes.told).toHaveLength(20_000)
})

test('what was typed right before the window closed is there afterwards', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'levator-closing-'))
  try {
    const first = await startApp({ dataDir })
    const page = await openDemo(first)
    await withHistory(page)
    await repeat(page)
    await page.locator('[data-section="notes"] textarea').first().click()
    await page.keyboard.type('the last words')
    await first.close()

    const second = await startApp({ dataDir })
    const again = await openDemo(second)
    const client = (await ask(again, 'clients.list', { archived: false })).find((one) => one.familyName === 'Rahimi')
    expect((await newest(again, client?.id ?? 0)).content.notes.told).toBe('the last words')
    await second.close()
  } finally {
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
})

test('leaving the screen right after typing loses nothing', async ({ start }) => {
  const page = await openDemo(await start())
  const { clientId } = await withHistory(page)
  await repeat(page)
  await page.locator('[data-section="notes"] textarea').first().click()
  await page.keyboard.type('half a sentence')
  await page.keyboard.press('Control+2')
  await page.locator('[data-session-editor]').waitFor({ state: 'detached' })
  await expect.poll(async () => (await newest(page, clientId)).content.notes.told).toBe('half a sentence')
})

test('a discarded draft comes back whole', async ({ start }) => {
  const page = await openDemo(await start())
  const { clientId } = await withHistory(page)
  await repeat(page)
  await cell(page, 'pain-end', 7).click()
  await page.getByRole('button', { name: 'Discard this draft' }).click()
  await expect(page.getByText(/Draft discarded/)).toBeVisible()
  expect(await ask(page, 'sessions.unfinished', {})).not.toContainEqual(expect.objectContaining({ clientId }))
  await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click()
  await expect(page.locator('[data-session-editor]')).toBeVisible()
  await expect(cell(page, 'pain-end', 7)).toHaveAttribute('aria-checked', 'true')
})

test('a draft discarded by mistake is found again after its message has gone', async ({ start }) => {
  const page = await openDemo(await start())
  const { clientId } = await withHistory(page)
  await repeat(page)
  await cell(page, 'pain-end', 7).click()
  await page.getByRole('button', { name: 'Discard this draft' }).click()
  await page.getByRole('alert').getByRole('button', { name: 'Close' }).click()
  await expect(page.getByText(/Draft discarded/)).toBeHidden()
  await page.getByRole('tab', { name: 'Sessions' }).click()
  await page.getByRole('button', { name: /^Bring back the draft of/ }).click()
  await expect(cell(page, 'pain-end', 7)).toHaveAttribute('aria-checked', 'true')
  expect(await ask(page, 'sessions.unfinished', {})).toContainEqual(expect.objectContaining({ clientId }))
})

test('a repeat shows what was noted last time beside each field and takes none of it over', async ({ start }) => {
  const page = await openDemo(await start())
  const { clientId } = await withHistory(page)
  await repeat(page)
  await page.locator('[data-note="plan"]').fill('Heat at home, back in two weeks')
  await page.getByRole('button', { name: 'Finish' }).click()
  await page.getByRole('button', { name: 'Repeat last' }).click()
  const notes = page.locator('[data-section="notes"]')
  await expect(notes.getByText(/: Heat at home, back in two weeks$/)).toBeVisible()
  await expect(page.locator('[data-note="plan"]')).toHaveValue('')
  expect((await newest(page, clientId)).content.notes.plan).toBe('')
})

test('the bar names the part of the session in sight, and no other', async ({ start }) => {
  const page = await openDemo(await start())
  await withHistory(page)
  await repeat(page)
  const bar = page.getByRole('navigation', { name: 'Parts of the session' })
  const current = bar.locator('[aria-current="true"]')
  await expect(current).toHaveText('Scores')
  for (const part of ['Treatment', 'Notes', 'Movement', 'Scores']) {
    await bar.getByRole('button', { name: part }).click()
    await expect(current).toHaveText(part)
  }
})

test('needles that do not come out even are said at once', async ({ start }) => {
  const page = await openDemo(await start())
  await withHistory(page)
  await repeat(page)
  await page.getByRole('button', { name: 'Sports massage', exact: true }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Acupuncture', exact: true }).click()
  await page.keyboard.press('Escape')
  const needles = page.getByRole('group', { name: 'Needles in and out' })
  await needles.getByLabel('In', { exact: true }).fill('6')
  await needles.getByLabel('Out', { exact: true }).fill('5')
  await expect(page.locator('[data-needle-stop]')).toContainText('6 in, 5 out: 1 needle may still be in place.')
  await needles.getByLabel('Out', { exact: true }).fill('6')
  await expect(page.locator('[data-needle-stop]')).toHaveCount(0)
  await expect(needles.getByRole('status')).toHaveText('As many out as in.')
})

test('writing a note does not draw the figure again', async ({ start }) => {
  const page = await openDemo(await start())
  await withHistory(page)
  await repeat(page)
  await page.locator('[data-section="notes"] textarea').first().click()
  await page.evaluate(() => {
    const seen = { changes: 0 }
    Object.assign(window, { seen })
    const watcher = new MutationObserver((changes) => (seen.changes += changes.length))
    for (const figure of document.querySelectorAll('[data-view]')) watcher.observe(figure, { subtree: true, childList: true, attributes: true })
  })
  await page.keyboard.type('a note about nothing in particular')
  await saved(page)
  expect(await page.evaluate(() => (window as unknown as { seen: { changes: number } }).seen.changes)).toBe(0)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`nothing for axe to say, ${colorScheme}; nothing cut at 1024 × 768`, async ({ start }) => {
    const page = await openDemo(await start())
    await withHistory(page)
    await page.emulateMedia({ colorScheme })
    await repeat(page)
    await page.locator('[data-more-details]').first().click()
    await expectNoAxeViolations(page)
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(overflow).toBe(0)
    const small = await page.locator('[data-session-editor] button:visible').evaluateAll((buttons) =>
      buttons.flatMap((button) => {
        const { width, height } = button.getBoundingClientRect()
        return width >= 40 && height >= 43.5 ? [] : [`${button.textContent} ${width}×${height}`]
      }),
    )
    expect(small).toEqual([])
    await page.getByRole('button', { name: 'Finish' }).click()
    await page.locator('[data-session-editor]').waitFor({ state: 'detached' })
    await page.locator('main').getByRole('link', { name: /\d{2}-[A-Z][a-z]{2}-\d{4}/ }).first().click()
    await expect(page.getByRole('link', { name: 'PDF', exact: true })).toBeVisible()
    await expectNoAxeViolations(page)
  })
}
