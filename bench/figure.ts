import { compare, quantile, type Comparison } from './measure.ts'
import { ask, withDemoApp } from './running-app.ts'

/** One picture at 60 Hz, in milliseconds. */
const frame = 1000 / 60

/**
 * Marking areas on the body figure in the running editor: from the picture in which the finger goes up to the next one, which shows the mark.
 * At 60 Hz that is 16.7 ms when the page is done in time, and twice as long when one picture is left out.
 */
export const benchFigure = (root: string, executable: string, rounds: number): Promise<Comparison> =>
  withDemoApp(root, executable, async ({ page }) => {
    const clients = await ask<{ id: number; givenName: string; familyName: string }[]>(page, 'clients.list', { archived: false })
    const client = clients[0]
    if (client === undefined) throw new Error('The demo practice has no clients.')
    await ask(page, 'sessions.start', { clientId: client.id, from: 'blank' })
    await page.getByRole('link', { name: 'Clients', exact: true }).click()
    await page.getByText(client.familyName || client.givenName).first().click()
    await page.getByRole('link', { name: /Continue/ }).or(page.getByRole('button', { name: /Continue/ })).first().click()
    await page.locator('[data-session-editor]').waitFor()
    const regions = await page.locator('[data-view] [data-region]').evaluateAll((paths) => paths.map((path) => path.getAttribute('data-region') ?? ''))
    const others = regions.splice(0, 6)
    for (const id of others) await page.evaluate(tapRegion, id)
    /** Takes the last mark back and lets the saving end, so that every round finds the same six areas. */
    const atRest = async (takesBack: boolean): Promise<void> => {
      if (takesBack) await page.keyboard.press('Control+z')
      await page.locator('[data-save="saved"]').waitFor()
      for (let frames = 0; frames < 3; frames++) await page.evaluate(tapRegion, '')
    }
    let isFirst = true
    const times: number[] = []
    const comparison = await compare(
      `Mark an area on the body figure (1366 × 768, both views, six areas marked before)`,
      [
        {
          name: 'Levator: a picture in which an area is marked → the next picture',
          ready: async () => {
            await atRest(!isFirst)
            isFirst = false
          },
          run: async (round) => {
            const tookMs = await page.evaluate(tapRegion, regions[(round + regions.length) % regions.length] ?? '')
            if (round >= 0) times.push(tookMs)
            return { tookMs }
          },
        },
        { name: 'a picture with nothing to do → the next picture', ready: () => atRest(false), run: async () => ({ tookMs: await page.evaluate(tapRegion, '') }) },
      ],
      { rounds, warmUp: 5 },
    )
    const inTime = times.filter((ms) => ms < 1.5 * frame).length
    comparison.notes.push(`${inTime} of ${times.length} marks stood in the very next picture (${frame.toFixed(1)} ms); p95 ${quantile(times, 0.95).toFixed(1)} ms.`)
    return comparison
  })

/** In the page: lifts the finger over a region at the beginning of a frame. @returns milliseconds to the beginning of the next frame */
function tapRegion(regionId: string): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame((begins) => {
      const path = document.querySelector(`[data-view] [data-region="${regionId}"]`)
      // As assistive technology sends it, to the region itself: it marks at once, without going closer first.
      path?.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }))
      path?.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 0 }))
      requestAnimationFrame((next) => resolve(next - begins))
    })
  })
}
