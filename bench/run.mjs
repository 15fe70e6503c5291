// npm run bench: Levator beside the raw limit, in one run. `-- --size small|clinic|ten` for the store in a practice of 500, 5,000 or 50,000 clients, which is made once and kept; `-- store` for the main process alone, `-- app` for the window, `-- search` for point and muscle search, `-- figure` for the body figure, `-- pdf` for the documents, `-- chart` for the charts, `-- responsiveness` for typing while something long goes on, `-- memory` for what a day's use holds (some minutes), `-- safekeeping` for the chain, backups and restoring at the size of many years (some minutes).
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(`Node 22.18 or newer is needed; this is ${process.version}. Run it through npm: npm run bench`)
  process.exit(1)
}
const root = join(import.meta.dirname, '..')
process.chdir(root)
// On the disk the project lies on: the system's temporary folder may be memory, where syncing costs nothing.
const scratch = join(root, 'bench/.cache')
mkdirSync(scratch, { recursive: true })
process.env['TMPDIR'] = scratch
process.env['NODE_ENV'] = 'production'

const sizeNames = /** @type {const} */ (['small', 'clinic', 'ten'])
const given = process.argv.slice(2)
const sizeAt = given.indexOf('--size')
const size = sizeAt < 0 ? undefined : sizeNames.find((name) => name === given[sizeAt + 1])
if (sizeAt >= 0 && size === undefined) {
  console.error(`--size takes ${sizeNames.join(', ')}.`)
  process.exit(2)
}
const asked = size === undefined ? given : []
const wanted = (/** @type {string} */ part) => asked.length === 0 || asked.includes(part)
const { createReport } = await import('./report.ts')
const report = createReport(join(root, 'bench'))

if (size !== undefined) {
  await benchOfSize(size)
  process.exit(0)
}

if (wanted('store')) {
  const { bundleForNode } = await import('../test/helpers/bundle.ts')
  const folder = await bundleForNode({ store: 'bench/store.ts' })
  try {
    const { benchStore } = await import(pathToFileURL(join(folder, 'store.js')).href)
    await benchStore((comparison) => report.add(comparison))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
if (wanted('search')) {
  const { bundleForNode } = await import('../test/helpers/bundle.ts')
  const folder = await bundleForNode({ search: 'bench/search.ts' })
  try {
    const { benchSearch } = await import(pathToFileURL(join(folder, 'search.js')).href)
    await benchSearch((comparison) => report.add(comparison))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
if (wanted('app')) {
  const { benchApp } = await import('./app.ts')
  await benchApp(root, (comparison) => report.add(comparison), (size) => report.addSize(size))
}
if (asked.includes('figure')) {
  const { benchMarking } = await import('./app.ts')
  await benchMarking(root, (comparison) => report.add(comparison))
}
if (asked.includes('pdf')) {
  const { benchDocuments } = await import('./app.ts')
  await benchDocuments(root, (comparison) => report.add(comparison))
}
if (asked.includes('chart')) {
  const { benchCharts } = await import('./app.ts')
  await benchCharts(root, (comparison) => report.add(comparison))
}
if (wanted('responsiveness')) {
  const { benchTyping } = await import('./app.ts')
  const section = createReport(join(root, 'bench'))
  await benchTyping(root, (table) => section.addTable(table))
  section.write('responsiveness')
}
if (asked.includes('memory')) {
  const { benchDay } = await import('./app.ts')
  const section = createReport(join(root, 'bench'))
  await benchDay(root, (table) => section.addTable(table))
  section.write('memory')
}
if (asked.includes('safekeeping')) {
  const { bundleForNode, workers } = await import('../test/helpers/bundle.ts')
  const folder = await bundleForNode({ safekeeping: 'bench/safekeeping.ts', ...workers })
  const section = createReport(join(root, 'bench'))
  try {
    const { benchSafekeeping } = await import(pathToFileURL(join(folder, 'safekeeping.js')).href)
    await benchSafekeeping((comparison) => section.add(comparison))
    section.write('safekeeping')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
if (asked.length === 0) {
  report.write()
  await benchOfSize('clinic')
}

/** @param {import('./size/sizes.ts').SizeName} name */
async function benchOfSize(name) {
  const { keptPractice } = await import('./size/kept-practice.ts')
  const { bundleForNode } = await import('../test/helpers/bundle.ts')
  const tenth = sizeNames[sizeNames.indexOf(name) - 1]
  const smaller = tenth === undefined ? null : { name: tenth, practice: await keptPractice(root, tenth) }
  const here = await keptPractice(root, name)
  const folder = await bundleForNode({ sized: 'bench/at-size/index.ts' })
  const section = createReport(join(root, 'bench'))
  try {
    const { benchAtSize } = await import(pathToFileURL(join(folder, 'sized.js')).href)
    await benchAtSize({
      size: name,
      here,
      smaller,
      compared: (/** @type {import('./measure.ts').Comparison} */ comparison) => section.add(comparison),
      tabled: (/** @type {import('./report.ts').Table} */ table) => section.addTable(table),
    })
    section.write(name)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
