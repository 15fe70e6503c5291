import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { describe, expect, it } from 'vitest'
import config, { soundVocabularies } from '../electron.vite.config'
import { vocabularySchemas } from '../src/shared/reference/check-vocabularies'

const reference = resolve(import.meta.dirname, '../src/shared/reference')

/** A build of next to nothing with our check in it. */
const buildWith = (folder: string) =>
  build({
    configFile: false,
    logLevel: 'silent',
    plugins: [soundVocabularies(folder)],
    build: { write: false, lib: { entry: join(reference, 'cross-references.ts'), formats: ['es'] } },
  })

/** One value put in another's place, by its path: "regions.3.areaId". */
function breakEntry(file: string, path: string, value: unknown): void {
  const json = JSON.parse(readFileSync(file, 'utf8'))
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  keys.reduce((at, key) => at[key], json)[last] = value
  writeFileSync(file, JSON.stringify(json))
}

describe('a build with a broken vocabulary', () => {
  it.each([
    ['acupoints.json', 'points.40.region', 'thorax', 'acupoints.json: points.40.region: unknown region "thorax"'],
    ['anatomy.json', 'muscles.7.areaIds', ['elbows'], 'anatomy.json: muscles.7.areaIds.0: unknown area "elbows"'],
    ['causes.json', 'causes.4.category', 'luck', 'causes.json: causes.4.category: unknown category "luck"'],
    ['mobility.json', 'movements.2.unit', 'inch', 'mobility.json: movements.2.unit: Invalid option'],
    ['outcomes.json', 'measures.0.order', 0, 'outcomes.json: measures.0.order: Too small'],
    ['safety.json', 'redFlags.0.source', [], 'safety.json: redFlags.0.source: Too small'],
    ['therapies.json', 'therapies.0.groups.4.presets', [15, 900], 'therapies.json: therapies.0.groups.4.presets.1: 900 is not within 0–240'],
  ])('%s: %s ends with file, path and reason', async (file, path, value, said) => {
    const copy = mkdtempSync(join(tmpdir(), 'levator-vocabulary-'))
    try {
      cpSync(reference, copy, { recursive: true })
      breakEntry(join(copy, file), path, value)
      await expect(buildWith(copy)).rejects.toThrow(said)
    } finally {
      rmSync(copy, { recursive: true })
    }
  })

  it('goes through with the files as they are', async () => {
    await expect(buildWith(reference)).resolves.toBeDefined()
  })
})

it('is what npm run build does, for every vocabulary there is', () => {
  const { plugins } = (config as { main: { plugins: { name: string }[] } }).main
  expect(plugins.map(({ name }) => name)).toContain('sound-vocabularies')
  expect(Object.keys(vocabularySchemas)).toEqual(readdirSync(reference).filter((file) => file.endsWith('.json')).toSorted())
})
