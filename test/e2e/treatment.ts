import { expect, type Page } from './app'
import { read } from './steps'

/** What is done in the session editor and with documents, by the names a person sees or hears. */

export interface Area {
  regionId: string
  tensionArrival: number | null
  tensionEnd: number | null
  tensionCarriedOn: string | null
}

export interface StoredSession {
  id: number
  number: number
  status: string
  carriedFrom: { sessionId: number } | null
  content: {
    complaintId: number | null
    therapies: { therapyId: string }[]
    areas: Area[]
    pain: { arrival: number | null; end: number | null; carriedOn: string | null }
    movements: { movementId: string; side: string; before: number | null; after: number | null; carriedOn: string | null }[]
    notes: Record<string, string>
    nextVisit: unknown
  }
}

/** Every session of a client, oldest first, as the database holds it. */
export const storedSessions = async (page: Page, clientId: number): Promise<StoredSession[]> => {
  const list = await read<{ id: number }[]>(page, 'sessions.ofClient', { clientId, after: null, limit: 1000 })
  const sessions = await Promise.all(list.map(({ id }) => read<StoredSession>(page, 'sessions.get', { id })))
  return sessions.toSorted((a, b) => a.number - b.number)
}

/** A tap on the drawing, on the point of the region that lies farthest from its edge. */
export const tapRegion = async (page: Page, regionId: string): Promise<void> => {
  const region = page.locator(`[data-region="${regionId}"]`)
  // Waits until a zoom has come to rest.
  await region.scrollIntoViewIfNeeded()
  const [x, y] = await region.evaluate((path: SVGGeometryElement) => {
    const box = path.getBBox()
    const steps = [...Array(25).keys()].map((step) => step / 24)
    const grid = steps.flatMap((across) => steps.map((down) => new DOMPoint(box.x + across * box.width, box.y + down * box.height)))
    const inside = grid.filter((point) => path.isPointInFill(point))
    const outside = grid.filter((point) => !path.isPointInFill(point))
    const room = (point: DOMPoint): number =>
      Math.min(point.x - box.x, box.x + box.width - point.x, point.y - box.y, box.y + box.height - point.y, ...outside.map((other) => Math.hypot(point.x - other.x, point.y - other.y)))
    const middle = inside.reduce((best, point) => (room(point) > room(best) ? point : best))
    const point = middle.matrixTransform(path.getScreenCTM() ?? undefined)
    return [point.x, point.y] as const
  })
  await page.mouse.click(x, y)
}

/** One cell of a scale, by the scale's full name: "Upper trapezius, left, tension on arrival". */
export const cell = (page: Page, scale: string, value: number) =>
  page.getByRole('radiogroup', { name: scale, exact: true }).getByRole('radio', { name: new RegExp(`^${value}(,|$)`) })

export const chooseTherapy = async (page: Page, label: string, chosen = 'Choose a therapy'): Promise<void> => {
  await page.getByRole('button', { name: chosen, exact: true }).click()
  await page.getByRole('menu').getByText(label, { exact: true }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toHaveCount(0)
}

/** Presses Finish and waits for the client's record. */
export const finish = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Finish' }).click()
  await expect(page.getByText(/Session \d+ signed\./)).toBeVisible()
}

/** Presses Save on a preview, with the dialog already answered. Waits until the file is written. */
export const savePdf = async (page: Page, name = ''): Promise<void> => {
  const save = page.getByRole('button', { name: 'Save PDF' })
  await expect(save).toBeEnabled()
  await save.click()
  await expect(page.getByText(new RegExp(`^Saved as ${name}`))).toBeVisible({ timeout: 30_000 })
}

/** A person types when the cursor is there: letters that come before it are keys of the editor. */
const typeAtCursor = async (page: Page, text: string): Promise<void> => {
  await page.waitForFunction(() => document.activeElement?.matches('input, textarea') === true)
  await page.keyboard.type(text)
}

/** Counts what a person does: presses, taps, keys. Text typed into one field counts as one. */
export const counted = (page: Page) => {
  let count = 0
  const one = async (act: Promise<unknown>): Promise<void> => {
    count += 1
    await act
  }
  return {
    count: () => count,
    // A control that something lies over is no control: five seconds, not thirty.
    click: (locator: ReturnType<Page['locator']>) => one(locator.click({ timeout: 5_000 })),
    fill: (locator: ReturnType<Page['locator']>, text: string) => one(locator.fill(text)),
    press: (key: string) => one(page.keyboard.press(key)),
    type: (text: string) => one(typeAtCursor(page, text)),
  }
}
