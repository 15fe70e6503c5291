import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import { createPageWatch } from './page-gone'

function setUp() {
  const done: string[] = []
  let time = 0
  let answer = Promise.resolve(false)
  const watch = createPageWatch({
    failed: (what, error) => done.push(`log: ${what}: ${String(error)}`),
    startAnew: () => done.push('anew'),
    say: (message) => done.push(`say: ${message}`),
    askToBeginAnew: () => (done.push('ask'), answer),
    giveUp: (message) => done.push(`give up: ${message}`),
    now: () => time,
  })
  const open = () => {
    const contents = Object.assign(new EventEmitter(), { forcefullyCrashRenderer: () => void done.push('crash') })
    let destroyed = false
    const window = Object.assign(new EventEmitter(), { webContents: contents, isDestroyed: () => destroyed, destroy: () => (destroyed = true) })
    watch(window)
    return { window, lose: (reason = 'crashed') => contents.emit('render-process-gone', {}, { reason }) }
  }
  return { open, took: () => done.splice(0), pass: (milliseconds: number) => (time += milliseconds), answers: (anew: boolean) => void (answer = Promise.resolve(anew)) }
}

const said = 'say: The page of Levator stopped working and was opened anew.'

describe('a page that is gone', () => {
  it.each(['crashed', 'oom', 'killed', 'abnormal-exit', 'launch-failed', 'integrity-failure'])('%s: logged, locked, opened anew, and said once', (reason) => {
    const { open, took } = setUp()
    open().lose(reason)
    expect(took()).toEqual([`log: the page is gone: Error: ${reason}`, 'anew', said])
  })

  it('that we took away ourselves is none', () => {
    const { open, took } = setUp()
    const { window, lose } = open()
    lose('clean-exit')
    window.destroy()
    lose('killed')
    expect(took()).toEqual([])
  })

  it('three times within a minute is not begun a fourth time, however many windows', () => {
    const { open, took } = setUp()
    for (let times = 0; times < 3; times++) open().lose()
    expect(took().filter((one) => !one.startsWith('log'))).toEqual(['anew', said, 'anew', said, 'give up: Levator cannot show its page.'])
  })

  it('now and then is always begun anew', () => {
    const { open, took, pass } = setUp()
    for (let times = 0; times < 5; times++, pass(30_001)) open().lose()
    expect(took().filter((one) => one === 'anew')).toHaveLength(5)
  })
})

describe('a page that hangs', () => {
  it('is asked about once at a time, and waited for', async () => {
    const { open, took } = setUp()
    const { window } = open()
    window.emit('unresponsive')
    window.emit('unresponsive')
    await Promise.resolve()
    await Promise.resolve()
    expect(took()).toEqual(['ask'])
    window.emit('unresponsive')
    expect(took()).toEqual(['ask'])
  })

  it('is ended when the answer is so', async () => {
    const { open, took, answers } = setUp()
    answers(true)
    open().window.emit('unresponsive')
    await Promise.resolve()
    await Promise.resolve()
    expect(took()).toEqual(['ask', 'crash'])
  })
})
