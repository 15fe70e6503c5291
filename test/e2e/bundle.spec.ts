import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, test } from '@playwright/test'
import { importsOf, weighBundle } from '../../scripts/bundle-sizes.mjs'
import { root } from './host-name'

const networkModule = /(?:\bfrom|\bimport|require)\s*\(?\s*["'](?:node:)?(?:net|http|https|http2|dgram|tls|dns|dns\/promises|inspector)["']/g

const modulesIn = (text: string): string[] => text.match(networkModule) ?? []

test('nothing that was built in, from any library, asks for a network module', () => {
  const files = ['main', 'preload'].flatMap((part) => scriptsUnder(join(root, 'out', part)))
  expect(files.map((file) => basename(file).replace(/-[\w-]{8}\.js$/, ''))).toEqual(expect.arrayContaining(['index.js', 'behind', 'backup-worker.js']))
  expect(files.flatMap((file) => modulesIn(readFileSync(file, 'utf8')))).toEqual([])
})

test('the same look finds them as bundlers write them', () => {
  const asked = ['var https = __require("https");', 'import { connect } from "node:net";', 'import http from"http"', 'await import("node:dns/promises")', "require('dgram')"]
  expect(asked.flatMap(modulesIn)).toHaveLength(asked.length)
})

const scriptsUnder = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js')).map((name) => join(folder, name))

/** Every object of zod carries its inner part under this name, which no minifier may shorten. */
const holdsZod = (file: string): boolean => readFileSync(file, 'utf8').includes('_zod')

test('no script of the page holds zod: schemas stay with the main process', () => {
  expect(scriptsUnder(join(root, 'out/main')).filter(holdsZod)).not.toEqual([])
  expect(scriptsUnder(join(root, 'out/renderer')).filter(holdsZod)).toEqual([])
})

test('what the main process loads before it asks for its window is small, and holds no zod', () => {
  const loaded = new Set([join(root, 'out/main/index.js')])
  for (const file of loaded) for (const name of importsOf(readFileSync(file, 'utf8'))) loaded.add(join(dirname(file), name))
  expect([...loaded].filter(holdsZod)).toEqual([])
  // The rest is two megabytes: a part of it that came back would show.
  expect([...loaded].reduce((bytes, file) => bytes + readFileSync(file).length, 0)).toBeLessThan(150_000)
})

test('no two scripts of the page need each other: one of them would run before what it needs', () => {
  const needs = new Map(scriptsUnder(join(root, 'out/renderer')).map((file) => [basename(file), importsOf(readFileSync(file, 'utf8'))]))
  // Whoever is needed by nobody that is left is taken away; a circle stays.
  const left = new Set(needs.keys())
  for (let gone = [...left]; gone.length > 0; ) {
    const needed = new Set([...left].flatMap((name) => needs.get(name) ?? []))
    gone = [...left].filter((name) => !needed.has(name))
    for (const name of gone) left.delete(name)
  }
  expect([...needs.values()].flat().length).toBeGreaterThan(needs.size)
  expect([...left]).toEqual([])
})

test('the first screen is light enough to stand at once', () => {
  const { firstScreen } = weighBundle(root)
  // React and its renderer alone are 67 KB: less would mean that something was not found.
  expect(firstScreen.kb).toBeGreaterThan(60)
  expect(firstScreen.kb).toBeLessThanOrEqual(firstScreen.limit ?? 0)
})
