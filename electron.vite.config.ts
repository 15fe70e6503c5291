import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { checkVocabularies } from './src/shared/reference/check-vocabularies'

/** Each bundled face names a .woff after its .woff2 for browsers from before 2016: twice the fonts for nobody. */
const woff2Only = {
  postcssPlugin: 'woff2-only',
  Once(root: { walkDecls(name: string, change: (declaration: { value: string }) => void): void }) {
    root.walkDecls('src', (declaration) => {
      declaration.value = declaration.value.replace(/,\s*url\([^)]*\.woff\)\s*format\('woff'\)/g, '')
    })
  },
}

/** Ends the build with file, path and reason at the first broken entry of a vocabulary: the built app does not parse them. */
export const soundVocabularies = (folder: string) => ({
  name: 'sound-vocabularies',
  buildStart: () => checkVocabularies((file) => JSON.parse(readFileSync(join(folder, file), 'utf8'))),
})

/** The log's library can also send what it is given to an address. That part is left out, so that no network module is in the bundle at all. */
const quietLog = {
  name: 'quiet-log',
  enforce: 'pre' as const,
  resolveId: (id: string, importer?: string) => (id === './transports/remote' && importer?.includes('/electron-log/') ? '\0quiet-log' : undefined),
  load: (id: string) => (id === '\0quiet-log' ? 'module.exports = () => Object.assign(() => {}, { level: false, transforms: [] })' : undefined),
}

// `out/` runs unchanged in Electron and in the Chromium host. Only native modules stay outside the bundle.
export default defineConfig({
  main: {
    plugins: [soundVocabularies(resolve('src/shared/reference')), quietLog],
    build: {
      sourcemap: true,
      externalizeDeps: true,
      rolldownOptions: {
        input: {
          index: resolve('src/main/index.ts'),
          'kdf-worker': resolve('src/main/vault/kdf-worker.ts'),
          'backup-worker': resolve('src/main/backup/backup-worker.ts'),
          'restore-worker': resolve('src/main/restore/restore-worker.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      // A sandboxed preload must be CommonJS.
      rolldownOptions: { input: { index: resolve('src/preload/index.ts') }, output: { format: 'cjs', entryFileNames: '[name].js' } },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    html: { cspNonce: '__NONCE__' },
    css: { postcss: { plugins: [woff2Only] } },
    build: {
      minify: true,
      // A font written into CSS as data: would need a looser Content-Security-Policy.
      assetsInlineLimit: 0,
      rolldownOptions: { input: { index: resolve('src/renderer/index.html'), print: resolve('src/renderer/print.html') } },
    },
  },
})
