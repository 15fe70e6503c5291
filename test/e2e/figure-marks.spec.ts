import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Client } from '../../src/shared/contract/clients'
import type { SessionContent } from '../../src/shared/contract/session-content'
import type { Session } from '../../src/shared/contract/sessions'
import { answerSaveDialog, expect, expectNoAxeViolations, test, type Page, type StartedApp } from './app'
import { finish, savePdf } from './treatment'
import { lockedBy, read, setUpPractice, unlock } from './steps'
import { pdfCheck, pdfText } from '../helpers/pdf'

/** A practice with one client, an empty session open in the smallest window. */
async function openSession({ page }: StartedApp): Promise<{ page: Page; client: Client; id: number }> {
  await page.setViewportSize({ width: 1024, height: 768 })
  await setUpPractice(page)
  const client = await read<Client>(page, 'clients.create', { givenName: 'Ji-ho', familyName: 'Park' })
  const { id } = await read<Session>(page, 'sessions.start', { clientId: client.id, from: 'blank' })
  await openEditor(page)
  return { page, client, id }
}

async function openEditor(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Clients', exact: true }).click()
  await page.getByText('Park').first().click()
  await page.getByRole('link', { name: /Continue/ }).or(page.getByRole('button', { name: /Continue/ })).first().click()
  await page.locator('[data-session-editor]').waitFor()
}

const content = async (page: Page, id: number): Promise<SessionContent> => (await read<Session>(page, 'sessions.get', { id })).content
const take = (page: Page, tool: string) => page.locator('label', { has: page.getByText(tool, { exact: true }) }).click()
const back = (page: Page) => page.locator('svg[data-view="back"]')

async function zoomTo(page: Page, part: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Part of the body' }).click()
  await page.getByRole('option', { name: part, exact: true }).click()
  await atRest(page)
}

/** The picture glides to the next one by itself, without an animation that could be waited for. */
async function atRest(page: Page): Promise<void> {
  let before = ''
  await expect.poll(async () => {
    const now = (await page.locator('svg[data-view]').first().getAttribute('viewBox')) ?? ''
    const rests = now === before
    before = now
    return rests
  }).toBe(true)
}

/** Where a place of the neutral figure lies in the window. */
const onScreen = (page: Page, x: number, y: number): Promise<{ x: number; y: number }> =>
  back(page).evaluate((svg: SVGSVGElement, [px, py]) => {
    const at = new DOMPoint(px, py).matrixTransform(svg.getScreenCTM() ?? new DOMMatrix())
    return { x: at.x, y: at.y }
  }, [x, y] as const)

async function tap(page: Page, x: number, y: number): Promise<void> {
  const at = await onScreen(page, x, y)
  await page.mouse.click(at.x, at.y)
}

async function penDown(page: Page, points: readonly (readonly [number, number])[]): Promise<void> {
  for (const [index, [x, y]] of points.entries()) {
    const at = await onScreen(page, x, y)
    await page.mouse.move(at.x, at.y)
    if (index === 0) await page.mouse.down()
  }
}

const bow = Array.from({ length: 25 }, (_, i) => [-60 + i * 4, 300 + Math.round(20 * Math.sin(i / 4))] as const)
const lastOf = (path: string): number[] => (path.split(' ').at(-1) ?? '').split(',').map(Number)

test('stamps by touch and by keyboard, with muscle and referral, mirrored, moved, removed and undone', async ({ start }) => {
  const started = await start()
  const { page, client, id } = await openSession(started)

  // On the whole figure the first tap comes closer, the second presses the mark.
  await take(page, 'Trigger')
  await tap(page, -60, 205)
  await expect(page.getByRole('combobox', { name: 'Part of the body' })).toHaveValue('Neck & upper back')
  await atRest(page)
  await tap(page, -55, 205)
  const panel = page.locator('[data-section="marks"]')
  await expect(panel.getByRole('heading', { name: /Trigger point/ })).toContainText('Levator scapulae')
  await panel.getByRole('combobox', { name: /^Muscle/ }).click()
  await page.getByRole('option', { name: /Levator scapulae/ }).click()
  const referral = panel.getByLabel('Refers to')
  await expect(referral).not.toHaveValue('')
  await referral.fill('to the ear')
  await panel.getByRole('button', { name: 'Other side too' }).click()
  await expect.poll(async () => (await content(page, id)).stamps.map((stamp) => [stamp.kind, stamp.regionId, stamp.muscleId, stamp.note])).toEqual([
    ['trigger-point', 'levator-scapulae-left', 'levator-scapulae', 'to the ear'],
    ['trigger-point', 'levator-scapulae-right', 'levator-scapulae', 'to the ear'],
  ])

  // By keyboard: choose the tool, go to a region, press; then move the mark and take it away.
  await page.getByRole('radio', { name: 'Needle' }).press('Space')
  await back(page).locator('[data-region="interscapular-right"]').focus()
  await page.keyboard.press('Enter')
  const needle = back(page).getByRole('button', { name: /^Needle N1, / })
  await needle.focus()
  await expect.poll(async () => (await content(page, id)).stamps.length).toBe(3)
  const { y = Number.NaN } = (await content(page, id)).stamps[2] ?? {}
  await page.keyboard.press('ArrowDown')
  await expect.poll(async () => (await content(page, id)).stamps[2]?.y).toBeCloseTo(y + 2, 1)
  await page.keyboard.press('Delete')
  await expect.poll(async () => (await content(page, id)).stamps.length).toBe(2)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(async () => (await content(page, id)).stamps.length).toBe(3)

  await take(page, 'Avoid')
  await tap(page, 0, 350)
  await expectNoAxeViolations(page)
  await page.getByRole('button', { name: /Outline of the figure/ }).click()
  await page.getByRole('menuitemradio', { name: 'Female' }).click()
  await expect.poll(async () => (await read<Client>(page, 'clients.get', { id: client.id })).figure).toBe('female')

  // Finished, the marks stand in the signed view and in the PDF.
  await page.locator('[data-therapy-menu]').click()
  await page.getByRole('menuitemcheckbox', { name: 'Sports massage', exact: true }).click()
  await page.keyboard.press('Escape')
  await finish(page)
  await page.getByRole('link', { name: /^\d\d-\w{3}-\d{4}$/ }).click()
  await expect(page.locator('[data-signed-mark="T1"]')).toContainText('to the ear')
  await expectNoAxeViolations(page)
  await page.getByRole('link', { name: /PDF/ }).click()
  const folder = mkdtempSync(join(tmpdir(), 'levator-marks-'))
  await answerSaveDialog(started.app, join(folder, 'note.pdf'))
  await savePdf(page)
  const text = pdfText(join(folder, 'note.pdf'))
  for (const words of ['Marks on the body', 'Trigger point', 'Levator scapulae', 'Refers to: to the ear', 'Avoid', 'T2']) expect(text).toContain(words)
  expect(pdfCheck(join(folder, 'note.pdf'))).toBe('')
  rmSync(folder, { recursive: true })

  // What belongs to the client comes along to the next session, what belongs to the visit does not.
  const next = await read<Session>(page, 'sessions.start', { clientId: client.id, from: 'repeat' })
  expect(next.content.stamps.map(({ kind }) => kind)).toEqual(['avoid'])
})

test('a stroke is one step to undo, can be erased, and draws nothing else again', async ({ start }) => {
  const { page, id } = await openSession(await start())
  await zoomTo(page, 'Neck & upper back')
  await take(page, 'Pen')
  await penDown(page, bow.slice(0, 3))
  await back(page).evaluate((svg) => {
    const changed: string[] = []
    new MutationObserver((list) => changed.push(...list.map(({ target }) => (target as Element).getAttribute('data-region') ?? ''))).observe(svg, { subtree: true, attributes: true, childList: true })
    Object.assign(window, { changed })
  })
  for (const [x, y] of bow.slice(3)) {
    const at = await onScreen(page, x, y)
    await page.mouse.move(at.x, at.y)
  }
  await expect(page.locator('[data-running-stroke]')).toHaveCount(1)
  await page.mouse.up()
  await expect(page.locator('[data-strokes="1"]')).toHaveCount(1)
  const regions = await page.evaluate(() => (window as unknown as { changed: string[] }).changed.filter((region) => region !== ''))
  expect(regions, 'regions drawn again while the pen moved').toEqual([])
  await expect.poll(async () => (await content(page, id)).strokes.length).toBe(1)
  const [stroke] = (await content(page, id)).strokes
  expect(stroke?.path.length).toBeLessThan(600)
  expect(lastOf(stroke?.path ?? '')[0]).toBeCloseTo((bow.at(-1)?.[0] ?? 0) * 10, -1)

  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(async () => (await content(page, id)).strokes.length).toBe(0)
  await page.keyboard.press('Control+y')
  await expect.poll(async () => (await content(page, id)).strokes.length).toBe(1)
  await page.getByRole('button', { name: 'Erase a line' }).click()
  const middle = bow[12] ?? [0, 0]
  await tap(page, middle[0], middle[1])
  await expect.poll(async () => (await content(page, id)).strokes.length).toBe(0)
})

test('a stroke that locking cuts off is kept up to its last point', async ({ start }) => {
  const started = await start()
  const { page, id } = await openSession(started)
  await zoomTo(page, 'Neck & upper back')
  await take(page, 'Pen')
  await penDown(page, bow)
  const locked = await lockedBy(started, (old) => old.keyboard.press('Control+l'))
  await unlock(locked)
  const { strokes } = await content(locked, id)
  expect(strokes).toHaveLength(1)
  expect(lastOf(strokes[0]?.path ?? '')[0]).toBeCloseTo((bow.at(-1)?.[0] ?? 0) * 10, -1)
})

test('a stroke is on the disk while it is drawn: killing the app loses at most the last third of a second', async ({ start }) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'levator-stroke-'))
  const first = await start({ dataDir, expectedProblems: /./ })
  const { page, id } = await openSession(first)
  await zoomTo(page, 'Neck & upper back')
  await take(page, 'Pen')
  await penDown(page, bow)
  // The pen is never lifted.
  await expect.poll(async () => lastOf((await content(page, id)).strokes[0]?.path ?? '')[0]).toBe((bow.at(-1)?.[0] ?? 0) * 10)
  const ended = new Promise((resolve) => first.app.process().once('close', resolve))
  first.app.process().kill('SIGKILL')
  await ended
  const second = await start({ dataDir })
  await unlock(second.page)
  const { strokes } = await content(second.page, id)
  expect(strokes).toHaveLength(1)
  expect(lastOf(strokes[0]?.path ?? '')[0]).toBe((bow.at(-1)?.[0] ?? 0) * 10)
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
})

test('every region of neck and upper back is at least 44 px both ways in its picture at 1024 × 768, in each outline', async ({ start }) => {
  const { page, client } = await openSession(await start())
  await zoomTo(page, 'Neck & upper back')
  const { width, height } = await back(page).evaluate((svg) => svg.getBoundingClientRect().toJSON() as { width: number; height: number })
  // What region-at.test.ts reckons with.
  expect([Math.floor(width), Math.floor(height)]).toEqual([437, 424])
  for (const figure of ['neutral', 'female', 'male']) {
    await read(page, 'clients.update', { id: client.id, changes: { figure } })
    await expect(page.getByRole('button', { name: new RegExp(`Outline of the figure: ${figure}`, 'i') })).toBeVisible()
    await atRest(page)
    const small = await back(page).evaluate((svg) => {
      const names = /suboccipital|neck|cervic|levator|trapezius|interscapular|scapula|paraspinal-upper/
      return [...svg.querySelectorAll<SVGPathElement>('[data-region]')].flatMap((path) => {
        const id = path.getAttribute('data-region') ?? ''
        const scale = (svg as SVGSVGElement).getScreenCTM()?.a ?? 0
        const box = path.getBBox()
        return names.test(id) && Math.min(box.width, box.height) * scale < 44 ? [`${id} ${box.width * scale} × ${box.height * scale}`] : []
      })
    })
    expect(small, figure).toEqual([])
  }
})
