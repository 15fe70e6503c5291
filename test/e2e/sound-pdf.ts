import { readFileSync } from 'node:fs'
import { pdfCheck, pdfInfo } from '../helpers/pdf'
import { expect } from './app'

/** Tagged, sound, every font embedded as it is and none drawn as Type 3. */
export function expectSound(path: string): void {
  const source = readFileSync(path).toString('latin1')
  expect(pdfCheck(path)).toBe('')
  expect(pdfInfo(path).tagged).toBe(true)
  expect(source.match(/\/Subtype\s*\/Type3/g), 'fonts drawn as Type 3').toBe(null)
  const fonts = source.match(/\/Subtype\s*\/CIDFontType2/g)?.length ?? 0
  expect(fonts).toBeGreaterThan(0)
  expect(source.match(/\/FontFile2/g)?.length).toBeGreaterThanOrEqual(1)
  expect(source.match(/\/Type\s*\/FontDescriptor/g)?.length).toBe(source.match(/\/FontFile2/g)?.length)
}
