import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { findChromium } from '../../host/find-chromium'
import { callsIn, cutShort, filesGiven, isFile, noTracing, outsideAddresses, straceArguments, tracedExecutable, unseenRings } from '../helpers/trace'
import { expect, startApp, test } from './app'
import { hostExecutable, hostName } from './host-name'
import { wholeLife } from './whole-life'

// Letters only: strace writes digits behind a zero byte in another way.
const word = `quorblazin${Date.now().toString(26).replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)))}`

/**
 * The network service of Chromium itself asks the kernel, again and again, whether a way to this address is known. It sends nothing: what is
 * sent or written to an address is found as well, and stands in no list.
 */
const allowed = 'connect 2001:4860:4860::8888 port 443'

test.skip(hostName !== 'chromium', 'not run: strace changes what Electron’s sandbox allows')
const reason = noTracing()
test.skip(reason !== undefined, reason)

let folder: string
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'levator-trace-'))
})
test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

const tracedApp = () => {
  const log = join(folder, 'strace.log')
  const executablePath = tracedExecutable(join(folder, 'app'), String(hostExecutable.executablePath), log)
  return { calls: () => callsIn(readFileSync(log, 'latin1')), start: () => startApp({ dataDir: join(folder, 'data'), executablePath }) }
}

test('in a whole life of the app no process of it reaches for the network, and what is typed is written into no file but the PDF', async () => {
  test.setTimeout(180_000)
  const app = tracedApp()
  const chosen = join(folder, 'chosen')
  mkdirSync(chosen)
  const pdf = join(chosen, 'asked-for.pdf')
  const started = await app.start()
  await wholeLife(started, { word, pdf, look: () => undefined })
  await started.close()
  const calls = app.calls()
  expect(outsideAddresses(calls).filter((address) => address !== allowed)).toEqual([])
  // The PDF is written under another name beside its own, and renamed when it is whole.
  const elsewhere = (file: string) => dirname(file) !== chosen
  expect(filesGiven(calls, word).filter(elsewhere)).toEqual([])
  expect(cutShort(calls).filter(elsewhere)).toEqual([])
  expect(unseenRings(calls)).toEqual([])
  // The main process, the browser and the one file were really looked at.
  const written = calls.filter(({ target }) => isFile(target)).map(({ target }) => target)
  expect(written.filter((file) => file.endsWith('levator.db-wal')).length).toBeGreaterThan(100)
  expect(written.some((file) => file.includes('/chromium-host-'))).toBe(true)
  expect(written.some((file) => dirname(file) === chosen)).toBe(true)
  // What was typed did pass by: from the page to the main process, through a socket of theirs.
  expect(calls.some(({ target, text }) => /^(pipe|UNIX)/.test(target) && text.includes(word))).toBe(true)
})

test('a main process that reaches for the network, or writes a word down, is noticed', async () => {
  const app = tracedApp()
  const started = await app.start()
  const file = join(folder, 'plain.txt')
  await started.app.evaluate(async (_electron, [path, text]) => {
    const { connect } = process.getBuiltinModule('node:net')
    const { createSocket } = process.getBuiltinModule('node:dgram')
    connect(9, '192.0.2.1').on('error', () => undefined).unref()
    const socket = createSocket('udp4')
    await new Promise((resolve) => socket.send('x', 9, '192.0.2.2', resolve))
    socket.close()
    const { writeFileSync } = process.getBuiltinModule('node:fs')
    const shapes = [Buffer.from(text), Buffer.from(text, 'utf16le'), Buffer.from(Buffer.from(text).toString('base64'))]
    for (const [at, shape] of shapes.entries()) writeFileSync(`${path}${at}`, shape)
  }, [file, word] as const)
  await started.close()
  const calls = app.calls()
  expect(outsideAddresses(calls)).toEqual(expect.arrayContaining(['connect 192.0.2.1 port 9', expect.stringMatching(/^send\w+ 192\.0\.2\.2 port 9$/)]))
  expect(filesGiven(calls, word).toSorted()).toEqual([`${file}0`, `${file}1`, `${file}2`])
})

test('a browser that is given an address outside is noticed', async () => {
  const { executable, env } = await findChromium(true)
  const log = join(folder, 'strace.log')
  const page = ['--headless', '--no-sandbox', `--user-data-dir=${join(folder, 'profile')}`, '--dump-dom', 'http://192.0.2.1/']
  spawnSync('strace', [...straceArguments(log), executable, ...page], { env: { ...process.env, ...env }, timeout: 40_000 })
  expect(outsideAddresses(callsIn(readFileSync(log, 'latin1')))).toContain('connect 192.0.2.1 port 80')
})
