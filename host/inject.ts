import { makeBridge } from './bridge.ts'
import { makeCodec } from './clone.ts'
import { startPageWorld } from './page-world.ts'
import { startPreloadWorld, type PreloadConfig } from './preload-world.ts'

export interface Injected {
  page: string
  isolated: string
}

/** The two scripts that run in every new document before its own: one in the page's world, one in the preload's isolated world. */
export const injectedScripts = (options: {
  nonce: string
  binding: string
  config: PreloadConfig
  preloadSource: string | undefined
}): Injected => {
  const { nonce, binding, config, preloadSource } = options
  const codec = String(makeCodec)
  const bridge = String(makeBridge)
  const start = `if (window !== top) return; const codec = (${codec})();`
  const preload =
    preloadSource === undefined ? 'null' : `function (require, exports, module, process, global, Buffer) {\n${preloadSource}\n}`
  return {
    page: `(() => { ${start} (${String(startPageWorld)})((${bridge})(codec, 'p${nonce}', 'i${nonce}')) })()`,
    isolated: `(() => { ${start} const bridge = (${bridge})(codec, 'i${nonce}', 'p${nonce}');
(${String(startPreloadWorld)})(codec, bridge, ${JSON.stringify(config)}, ${preload}, globalThis.${binding}) })()`,
  }
}
