import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type Page } from 'playwright-core'
import { compare, quantile, type Comparison } from './measure.ts'

/** One picture at 60 Hz, in milliseconds. */
const frame = 1000 / 60

interface Reply {
  ok: boolean
  value?: unknown
}

const ask = (page: Page, path: string, input: unknown): Promise<Reply> =>
  page.evaluate(([name, value]) => (window as unknown as { bridge: { call(path: string, input: unknown): Promise<Reply> } }).bridge.call(name, value), [path, input] as const)

/** Marking areas on the body figure in the running editor: from the finger going up to the picture that shows the mark, all work of the page included. */
export async function benchFigure(root: string, executable: string, rounds: number): Promise<Comparison> {
  const folder = mkdtempSync(join(tmpdir(), 'figure-'))
  const { NODE_OPTIONS: _options, ...env } = process.env
  const app = await _electron.launch({ executablePath: executable, args: [root, `--user-data-dir=${folder}`], cwd: root, env: env as Record<string, string> })
  try {
    const page = await app.firstWindow()
    await page.setViewportSize({ width: 1366, height: 768 })
    await page.locator('h1').first().waitFor()
    await ask(page, 'vault.openDemo', {})
    const clients = (await ask(page, 'clients.list', { archived: false })).value as { id: number; givenName: string; familyName: string }[]
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
          name: 'Levator: pointer up → marked, chosen and painted',
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
        { name: 'the next frame with nothing to do', ready: () => atRest(false), run: async () => ({ tookMs: await page.evaluate(tapRegion, '') }) },
      ],
      { rounds, warmUp: 5 },
    )
    const slow = quantile(times, 0.95)
    comparison.notes.push(`p95 ${slow.toFixed(1)} ms, ${slow <= frame ? 'within' : 'OVER'} one frame (${frame.toFixed(1)} ms). Waiting for the screen is left out: the tap comes at the beginning of a frame.`)
    return comparison
  } finally {
    await app.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
}

/** In the page: lifts the finger over a region at the beginning of a frame; the message comes back when that frame is painted. */
function tapRegion(regionId: string): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const path = document.querySelector(`[data-view] [data-region="${regionId}"]`)
      const started = performance.now()
      // As assistive technology sends it, to the region itself: it marks at once, without going closer first.
      path?.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }))
      path?.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 0 }))
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => resolve(performance.now() - started)
      port2.postMessage(null)
    })
  })
}
