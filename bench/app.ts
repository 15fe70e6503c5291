import { join } from 'node:path'
import { benchChart } from './chart.ts'
import { benchFigure } from './figure.ts'
import { benchLaunch } from './launch.ts'
import type { Comparison } from './measure.ts'
import { benchPdf } from './pdf.ts'
import { weighBundle } from './sizes.ts'
import type { Size } from './report.ts'
import { buildIfNeeded, electronBinary, hasDisplay } from '../scripts/project.mjs'

/** What needs a window: the built app in Electron, or in the Chromium host where that has no binary or no display. */
export async function benchApp(root: string, done: (comparison: Comparison) => void, weighed: (size: Size) => void): Promise<void> {
  if (!buildIfNeeded()) throw new Error('The app could not be built; the reason stands above.')
  for (const size of weighBundle(root)) weighed(size)
  const executable = hostOf(root)
  done(await benchFigure(root, executable, 60))
  done(await benchLaunch(root, executable, 9))
  for (const comparison of await benchPdf(root, executable, 12)) done(comparison)
  for (const comparison of await benchChart(root, executable, 20)) done(comparison)
}

/** The documents alone. */
export async function benchDocuments(root: string, done: (comparison: Comparison) => void): Promise<void> {
  if (!buildIfNeeded()) throw new Error('The app could not be built; the reason stands above.')
  for (const comparison of await benchPdf(root, hostOf(root), 12)) done(comparison)
}

/** The body figure alone. */
export async function benchMarking(root: string, done: (comparison: Comparison) => void): Promise<void> {
  if (!buildIfNeeded()) throw new Error('The app could not be built; the reason stands above.')
  done(await benchFigure(root, hostOf(root), 60))
}

/** The charts alone. */
export async function benchCharts(root: string, done: (comparison: Comparison) => void): Promise<void> {
  if (!buildIfNeeded()) throw new Error('The app could not be built; the reason stands above.')
  for (const comparison of await benchChart(root, hostOf(root), 20)) done(comparison)
}

const hostOf = (root: string): string => (hasDisplay() ? electronBinary() : undefined) ?? join(root, 'host/electron')
