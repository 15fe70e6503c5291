import type { Page } from 'playwright-core'
import { compare, quantile, type Comparison, type Variant } from './measure.ts'
import { type ChartPeers, chartPeers } from './peers/charts.ts'
import { peersLeftOut } from './peers/installed.ts'
import { ask, withDemoApp } from './running-app.ts'

/** Visits of the invented client: about one every three days over eight years. */
const visits = 1000

/** Six charts above each other of a client with a thousand visits, in the running app: first picture, and frames while the time shown changes. */
export const benchChart = (root: string, executable: string, rounds: number): Promise<Comparison[]> =>
  withDemoApp(root, executable, async ({ page }) => {
    await aLongCourse(page)
    await page.getByRole('link', { name: 'Clients', exact: true }).click()
    await page.getByRole('combobox', { name: 'Search clients by name or phone' }).fill('thousand')
    await page.keyboard.press('Enter')
    await page.getByRole('tab', { name: 'Progress' }).click()
    await page.getByText('Together', { exact: true }).click()
    await page.getByRole('button', { name: '5 measures' }).click()
    await page.getByRole('checkbox', { name: 'Upper trapezius, left' }).check()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '6 measures' }).waitFor()
    return [await firstPicture(page, rounds), await zooming(page, rounds)]
  })

/** Through the operations, as if it had been recorded. */
async function aLongCourse(page: Page): Promise<void> {
  const { id } = await ask<{ id: number }>(page, 'clients.create', { givenName: 'One', familyName: 'Thousand' })
  for (const subjectId of ['sports-massage', 'dry-cupping']) await ask(page, 'consents.give', { clientId: id, sessionId: null, kind: 'therapy', subjectId, manner: 'spoken', wording: 'Yes.', signature: null, givenBy: '' })
  const regions = ['upper-trapezius-left', 'upper-trapezius-right', 'levator-scapulae-left', 'levator-scapulae-right']
  for (let visit = 0; visit < visits; visit++) {
    const heldOn = new Date(Date.UTC(2018, 0, 8) + visit * 3 * 86_400_000).toISOString().slice(0, 10)
    const wave = Math.round(4 + 3 * Math.sin(visit / 40) + (visit % 3) - 1)
    const areas = regions.map((regionId, at) => ({ regionId, tensionArrival: Math.min(4, Math.floor(wave / 2) + (at % 2)), tensionEnd: Math.floor(wave / 3), tensionCarriedOn: null, painArrival: null, painEnd: null, painCarriedOn: null, findings: {} }))
    const movements = [{ movementId: 'cervical-rotation', side: 'left', before: 50 + wave, after: 54 + wave, carriedOn: null, coarse: null, limitedBy: null, findings: {} }]
    const { id: sessionId, revision, content } = await ask<{ id: number; revision: number; content: object }>(page, 'sessions.start', { clientId: id, from: 'blank' })
    const written = {
      ...content,
      heldOn,
      therapies: [{ therapyId: visit % 4 === 0 ? 'dry-cupping' : 'sports-massage', details: {} }],
      // Every tenth visit is a gap in two of the charts.
      areas,
      movements: visit % 10 === 0 ? [] : movements,
      pain: { arrival: visit % 10 === 0 ? null : wave, end: visit % 10 === 0 ? null : Math.floor(wave / 2), carriedOn: null },
      activities: [{ id: '019a0000-0000-4000-8000-000000000001', text: 'Carry the shopping', score: 10 - wave, carriedOn: null }],
      scores: [{ measureId: 'ndi', value: 3 * wave, carriedOn: null }],
    }
    const saved = await ask<{ revision: number }>(page, 'sessions.save', { id: sessionId, revision, content: written })
    await ask(page, 'sessions.sign', { id: sessionId, revision: saved.revision })
  }
}

async function firstPicture(page: Page, rounds: number): Promise<Comparison> {
  const [warm, fresh] = [await chartPeers(), await chartPeers()]
  try {
    return await besidePeers(page, rounds, warm !== null && fresh !== null ? rechartsVariants(warm, fresh) : null)
  } finally {
    await warm?.close()
    await fresh?.close()
  }
}

/** As many values by recharts: warm as our page is, and as the first thing that its page draws. */
const rechartsVariants = (warm: ChartPeers, fresh: ChartPeers): Variant[] => [
  {
    name: 'peer: recharts, six charts of a line each, warm as ours',
    goal: { limit: 0.1, whenMissed: 'a tenth of it is about the one frame that any picture takes; the goal was set on first drawings, before scripts are warm' },
    run: async () => ({ tookMs: await warm.draw('six') }),
  },
  { name: 'peer: recharts, one chart of six lines, first drawing of its page', ready: () => fresh.anew(), run: async () => ({ tookMs: await fresh.draw('one') }) },
]

async function besidePeers(page: Page, rounds: number, peers: Variant[] | null): Promise<Comparison> {
  const times: number[] = []
  const comparison = await compare(
    `Six charts of ${visits} visits, first picture`,
    [
      {
        name: 'Levator: press on “Together” → the picture stands',
        ready: async () => {
          await page.evaluate(press, 'Pain')
          await page.evaluate(press, '')
        },
        run: async (round) => {
          const tookMs = await page.evaluate(press, 'Together')
          if (round >= 0) times.push(tookMs)
          return { tookMs }
        },
      },
      { name: 'the same press with nothing to do', run: async () => ({ tookMs: await page.evaluate(press, '') }) },
      ...(peers ?? []),
    ],
    { rounds, warmUp: 3 },
  )
  comparison.notes.push(peers === null ? peersLeftOut : 'recharts draws 1,000 × 6 values with axes and grid at a fixed size, without dots, animation or bands.')
  comparison.notes.push(`Goal: at most 100 ms. Slowest: ${Math.max(...times).toFixed(0)} ms.`)
  return comparison
}

async function zooming(page: Page, rounds: number): Promise<Comparison> {
  const steps = ['1 year', 'Earlier', 'Later', '3 months', 'Earlier', 'Later', 'All']
  await page.evaluate(press, 'Together')
  const times: number[] = []
  const comparison = await compare(
    `Six charts of ${visits} visits, the time shown changes`,
    [
      {
        name: 'Levator: a press on a zoom or an arrow → its picture stands',
        run: async (round) => {
          const tookMs = await page.evaluate(press, steps[(round + 70) % steps.length] ?? '')
          if (round >= 0) times.push(tookMs)
          return { tookMs }
        },
      },
      { name: 'the same press with nothing to do', run: async () => ({ tookMs: await page.evaluate(press, '') }) },
    ],
    { rounds: rounds * steps.length, warmUp: steps.length },
  )
  const long = times.filter((ms) => ms > 50).length
  comparison.notes.push(`Goal: no frame over 50 ms. ${long} of ${times.length} were longer; slowest ${Math.max(...times).toFixed(0)} ms, p95 ${quantile(times, 0.95).toFixed(1)} ms.`)
  return comparison
}

/**
 * In the page: presses what is so called at the beginning of a frame.
 * @returns milliseconds to the beginning of the next frame, before which script, layout and drawing of this one have to end
 */
function press(name: string): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame((begins) => {
      const radio = [...document.querySelectorAll<HTMLElement>('label')].find((label) => label.textContent === name)
      const button = document.querySelector<HTMLElement>(`button[aria-label="${name}"]`)
      ;(radio ?? button)?.click()
      requestAnimationFrame((next) => resolve(next - begins))
    })
  })
}
