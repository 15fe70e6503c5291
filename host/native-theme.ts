import { EventEmitter } from 'node:events'
import { windows } from './windows.ts'

class NativeTheme extends EventEmitter {
  #source = 'system'
  readonly shouldUseHighContrastColors = false
  readonly shouldUseInvertedColorScheme = false
  readonly shouldUseDarkColorsForSystemIntegratedUI = false
  readonly inForcedColorsMode = false
  readonly prefersReducedTransparency = false
  get themeSource(): string {
    return this.#source
  }
  set themeSource(source: string) {
    this.#source = source
    for (const window of windows) window.webContents.applyTheme().catch(() => undefined)
    this.emit('updated')
  }
  /** The system's own wish is not known here. */
  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark'
  }
}

export const nativeTheme = new NativeTheme()
