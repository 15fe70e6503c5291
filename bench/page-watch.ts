import type { Page } from 'playwright-core'

/** One key, in milliseconds. */
export interface Key {
  /** From the key to the end of the frame in which its character stands: script, layout and drawing are done then. */
  paintedMs: number
  /** Whether that was the first picture drawn after the key. */
  inNextPicture: boolean
  /** Whether it was, and came as soon as a frame can and took no longer than one. */
  inNextFrame: boolean
}

export interface PageWatched {
  keys: Key[]
  /** Tasks of the page over 50 ms, as the browser counts them. */
  longTasks: number[]
  /** From one frame to the next, where that was over 50 ms. */
  longFrames: number[]
}

/** Watches the page while `work` types into the field that has the focus. */
export async function watchPage(page: Page, work: () => Promise<void>): Promise<PageWatched> {
  await page.evaluate(begin)
  await work()
  return page.evaluate(end)
}

interface Watch extends PageWatched {
  stop(): void
}

/** In the page. */
function begin(): void {
  const frameMs = 1000 / 60
  const watch: Watch = { keys: [], longTasks: [], longFrames: [], stop: () => {} }
  const tasks = new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => watch.longTasks.push(duration)))
  tasks.observe({ type: 'longtask' })
  let running = true
  let before = performance.now()
  const frame = (at: number): void => {
    if (at - before > 50) watch.longFrames.push(at - before)
    before = at
    if (running) requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
  /** Runs when the frame that was begun is drawn. */
  const afterDrawing = (then: () => void): void => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = then
    port2.postMessage(null)
  }
  const keydown = (event: KeyboardEvent): void => {
    const field = event.target as HTMLTextAreaElement
    const pressed = event.timeStamp
    const length = field.value.length
    const look = (begins: number, isNext: boolean): void => {
      const stands = field.value.length > length
      afterDrawing(() => {
        const drawn = performance.now()
        if (stands) watch.keys.push({ paintedMs: drawn - pressed, inNextPicture: isNext, inNextFrame: isNext && begins - pressed <= frameMs + 1 && drawn - begins <= frameMs })
        else requestAnimationFrame((next) => look(next, false))
      })
    }
    requestAnimationFrame((begins) => look(begins, true))
  }
  addEventListener('keydown', keydown, { capture: true })
  watch.stop = () => {
    running = false
    tasks.disconnect()
    removeEventListener('keydown', keydown, { capture: true })
  }
  Reflect.set(window, 'watchOfKeys', watch)
}

/** In the page. */
function end(): PageWatched {
  const { stop, keys, longTasks, longFrames } = Reflect.get(window, 'watchOfKeys') as Watch
  stop()
  return { keys, longTasks, longFrames }
}
