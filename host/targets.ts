import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { sandboxSwitches } from './browser.ts'
import { chromium, wantsHeadless } from './state.ts'
import { windows } from './windows.ts'

/** App windows asked for, by the address they open with. */
const awaited = new Map<string, (targetId: string) => void>()

/** Opens an empty page off the record and returns its target. Headed: a window without tabs or address bar. */
export const openTarget = async (width: number, height: number): Promise<string> => {
  if (!wantsHeadless()) return openAppWindow(width, height)
  const { cdp, contextId } = chromium()
  const where = { url: 'about:blank', width, height, newWindow: true, browserContextId: contextId }
  const { targetId } = await cdp.send('Target.createTarget', where)
  return targetId
}

/** Only the command line can open such a window: the program, called again, hands `--app` to the one that runs and ends. */
const openAppWindow = (width: number, height: number): Promise<string> => {
  const { executable, profile, env } = chromium()
  const url = `data:text/html,${randomBytes(8).toString('hex')}`
  // Without --test-type here too, a bar across the window complains of the resolver rule.
  const switches = ['--incognito', '--test-type', `--user-data-dir=${profile}`, `--app=${url}`, `--window-size=${width},${height}`]
  return new Promise((resolve, reject) => {
    awaited.set(url, resolve)
    spawn(executable, [...switches, ...sandboxSwitches()], { stdio: 'ignore', env }).on('error', reject)
  })
}

/** Follows what opens and closes: claims our app windows, closes popups, tells a window that the user closed it. */
export const watchTargets = async (): Promise<void> => {
  const { cdp } = chromium()
  const claim = (url: string, targetId: string): boolean => {
    const resolve = awaited.get(url)
    awaited.delete(url)
    resolve?.(targetId)
    return resolve !== undefined
  }
  cdp.on('Target.targetCreated', ({ targetInfo }) => {
    if (targetInfo.type !== 'page' || claim(targetInfo.url, targetInfo.targetId) || !targetInfo.openerId) return
    cdp.send('Target.closeTarget', { targetId: targetInfo.targetId }).catch(() => undefined)
  })
  cdp.on('Target.targetInfoChanged', ({ targetInfo }) => {
    if (claim(targetInfo.url, targetInfo.targetId)) return
    for (const window of windows) if (window.targetId === targetInfo.targetId) window.pageTitled(targetInfo.title)
  })
  cdp.on('Target.targetDestroyed', ({ targetId }) => {
    for (const window of windows) if (window.targetId === targetId) window.wasClosed()
  })
  await cdp.send('Target.setDiscoverTargets', { discover: true })
}
