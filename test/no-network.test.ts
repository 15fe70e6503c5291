import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')

/** Every way to an address outside that the page's world, Node or Electron has. Not one of these words is needed for anything else. */
const ways: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a network module of Node', /['"](node:)?(net|http|https|http2|dgram|tls|dns|dns\/promises|inspector|inspector\/promises|quic)['"]/],
  ['a program started beside ours', /['"](node:)?(child_process|cluster)['"]/],
  ['a network library', /['"](axios|undici|ws|node-fetch|got|superagent|cross-fetch|ky|socket\.io(-client)?)(\/[^'"]*)?['"]/],
  ['a module asked for by name', /\b(getBuiltinModule|createRequire)\b/],
  ['the page’s own ways', /\b(fetch|XMLHttpRequest|WebSocket|WebSocketStream|EventSource|sendBeacon|RTCPeerConnection|WebTransport|importScripts|serviceWorker)\b/],
  ['Electron’s own ways', /\b(autoUpdater|crashReporter|openExternal|downloadURL|ClientRequest|netLog)\b|import [^;'"]*\bnet\b[^;'"]* from 'electron'|\belectron\.net\b/],
  ['an address outside', /\b(https?|wss?|ftp):\/\/(?!localhost|127\.0\.0\.1|www\.w3\.org\/(2000\/svg|1999\/xhtml)\b)[\w-]+/],
]

/** Comments may name a source; text of the program may not. */
const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[\s;,{}(])\/\/.*$/gm, '$1')

const waysIn = (text: string): string[] => ways.filter(([, pattern]) => pattern.test(withoutComments(text))).map(([what]) => what)

const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter(({ name }) => /\.(ts|tsx|html|css)$/.test(name) && !/\.test\.tsx?$/.test(name))
  .map((entry) => join(entry.parentPath, entry.name))

describe('no network', () => {
  it('no file of the app knows a way to it', () => {
    expect(files.length).toBeGreaterThan(300)
    expect(files.flatMap((file) => waysIn(readFileSync(file, 'utf8')).map((way) => `${relative(root, file)}: ${way}`))).toEqual([])
  })

  it.each([
    "import { connect } from 'node:net'", "import http from 'http'", "const { get } = require('https')", "export * from 'node:dns/promises'", "await import('node:tls')",
    "import type { Socket } from 'node:dgram'", "import { exec } from 'node:child_process'", "import axios from 'axios'", "import { request } from 'undici'",
    "process.getBuiltinModule('ne' + 't')", 'createRequire(import.meta.url)', "fetch('/x')", 'const get = window.fetch', "globalThis['fetch']", 'new WebSocket(address)',
    'new XMLHttpRequest()', "navigator.sendBeacon('/x', text)", 'new EventSource(address)', 'new RTCPeerConnection()', 'new WebTransport(address)', 'navigator.serviceWorker.register(file)',
    "import { net } from 'electron'", "import { app, net, session } from 'electron'", 'electron.net.request(address)', 'autoUpdater.checkForUpdates()', 'crashReporter.start()',
    'shell.openExternal(address)', 'contents.downloadURL(address)', "image.src = 'https://example.org/x.png'", "url('//example.org')\nurl(http://example.org)",
  ])('notices %s', (text) => {
    expect(waysIn(`export const before = 1\n${text}\n`)).not.toEqual([])
  })

  it.each(["// https://example.org names a source", '/** see https://example.org */', "queryClient.refetchQueries()", "import { net } from './needles'", "const { planet } = require('electron')"])(
    'lets %s stand',
    (text) => expect(waysIn(text)).toEqual([]),
  )
})
