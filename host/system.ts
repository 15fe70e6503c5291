import { EventEmitter } from 'node:events'
import { unsupported } from './state.ts'

// What the host knows nothing of: the smallest honest answer for each.
const nothing = (): void => undefined
const area = { x: 0, y: 0, width: 1366, height: 768 }
const display = {
  id: 1,
  bounds: area,
  workArea: area,
  size: { width: area.width, height: area.height },
  workAreaSize: { width: area.width, height: area.height },
  scaleFactor: 1,
}

export const screen = Object.assign(new EventEmitter(), {
  getPrimaryDisplay: () => display,
  getAllDisplays: () => [display],
  getDisplayMatching: () => display,
  getDisplayNearestPoint: () => display,
  getCursorScreenPoint: () => ({ x: 0, y: 0 }),
})

export const powerMonitor = Object.assign(new EventEmitter(), {
  getSystemIdleTime: () => 0,
  getSystemIdleState: () => 'active',
  isOnBatteryPower: () => false,
  getCurrentThermalState: () => 'unknown',
})

export const powerSaveBlocker = { start: () => 0, stop: () => true, isStarted: () => false }

/** A clipboard of our own: what Chromium copies goes to the system's and does not come here. */
let text = ''
export const clipboard = {
  readText: async (): Promise<string> => text,
  writeText: async (next: string): Promise<void> => {
    text = next
  },
  clear: (): void => {
    text = ''
  },
}

const emptyImage = { isEmpty: () => true, toPNG: () => Buffer.alloc(0), getSize: () => ({ width: 0, height: 0 }) }
export const nativeImage = { createEmpty: () => emptyImage, createFromPath: () => emptyImage, createFromBuffer: () => emptyImage }

export const crashReporter = { start: nothing, getUploadToServer: () => false }
export const globalShortcut = { register: () => false, unregister: nothing, unregisterAll: nothing, isRegistered: () => false }
export const systemPreferences = Object.assign(new EventEmitter(), { getAnimationSettings: () => ({ shouldRenderRichAnimation: true }) })
export const utilityProcess = { fork: unsupported('utilityProcess.fork') }

export class Notification extends EventEmitter {
  static isSupported(): boolean {
    return false
  }
  show(): void {}
  close(): void {}
}
export class Tray {
  constructor() {
    unsupported('Tray')()
  }
}
