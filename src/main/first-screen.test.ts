import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { firstScreens } from '../shared/domain/first-screen'
import { withFirstScreen } from './first-screen'

const page = '<!doctype html>\n<html lang="en">\n  <body>\n    <div id="root"></div>\n  </body>\n</html>'
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'levator-first-screen-'))
  writeFileSync(join(folder, 'first-screens.json'), JSON.stringify(Object.fromEntries([...firstScreens.keys()].map((name) => [name, `<h1>${name} $&</h1>`]))))
})
afterEach(() => rmSync(folder, { recursive: true }))

it.each([...firstScreens])('%s stands in the page, as it was drawn, in the colours of the system', (name, state) => {
  expect(withFirstScreen(page, folder, state, true)).toBe(
    `<!doctype html>\n<html data-mantine-color-scheme="dark" lang="en">\n  <body>\n    <div id="root" data-screen="${name}"><h1>${name} $&</h1></div>\n  </body>\n</html>`,
  )
  expect(withFirstScreen(page, folder, state, false)).toContain('<html data-mantine-color-scheme="light"')
})

it('leaves the page as it is where no drawn screen shows what the vault is', () => {
  for (const state of firstScreens.values()) expect(withFirstScreen(page, folder, { ...state, phase: 'missing' }, false)).toBe(page)
})
