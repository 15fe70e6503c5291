import { join } from 'node:path'
import { benchChart } from './chart.ts'
import { benchFigure } from './figure.ts'
import { benchLaunch } from './launch.ts'
import type { Comparison } from './measure.ts'
import { benchPdf } from './pdf.ts'
import { benchMemory } from './memory.ts'
import type { Size, Table } from './report.ts'
import { benchResponsiveness } from './responsiveness.ts'
import { weighBundle } from '../scripts/bundle-sizes.mjs'
import { buildIfNeeded, electronBinary, hasDisplay } from '../scripts/project.mjs'

const whenMissed = {
  firstScreen: 'something was added to what stands before the practice opens (docs/adr/0015-first-screen.md)',
  whole: 'React is 67 KB of it, the kit with its pop-ups, calendar and forms some 150, words 30; our own screens and documents are the rest',
}

function sizesOf(root: string): Size[] {
  const { firstScreen, whole, others } = weighBundle(root)
  const withGoal = ({ title, kb, limit }: typeof whole, reason: string): Size => ({ title, kb, goal: limit === null ? null : { limit, whenMissed: reason } })
  return [withGoal(firstScreen, whenMissed.firstScreen), withGoal(whole, whenMissed.whole), ...others.map(({ title, kb }) => ({ title, kb, goal: null }))]
}

/** What needs a window: the built app in Electron, or in the Chromium host where that has no binary or no display. */
export async function benchApp(root: string, done: (comparison: Comparison) => void, weighed: (size: Size) => void): Promise<void> {
  if (!buildIfNeeded()) throw new Error('The app could not be built; the reason stands above.')
  for (const size of sizesOf(root)) weighed(size)
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

/** Typing while something long goes on. */
export async function benchTyping(root: string, done: (table: Table) => void): Promise<void> {
  if (!buildIfNeeded()) throw new Error('The app could not be built; the reason stands above.')
  await benchResponsiveness(root, hostOf(root), done)
}

/** What a day's use leaves in memory. */
export async function benchDay(root: string, done: (table: Table) => void): Promise<void> {
  if (!buildIfNeeded()) throw new Error('The app could not be built; the reason stands above.')
  await benchMemory(root, hostOf(root), done)
}

const hostOf = (root: string): string => (hasDisplay() ? electronBinary() : undefined) ?? join(root, 'host/electron')
