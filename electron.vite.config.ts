import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import postcss from 'postcss'
import { createServer, type Plugin } from 'vite'
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

/** A class of ours as it is built: its name and four letters that stand for its file. The usual line number in each is noise that does not pack. */
const builtClass = (name: string, file: string) => `${name}_${createHash('sha256').update(relative('.', file).replaceAll('\\', '/')).digest('base64url').slice(0, 4)}`

const kitClass = /\.m_[\da-f]+/g
/** What these hold need not be there for the rule to apply. */
const alternatives = /:(?:not|is|where)\((?:[^()]|\([^()]*\))*\)/g

/** The kit's styles come for all of its parts. Rules that need a class which no script names belong to parts we do not use. */
const usedKitStyles: Plugin = {
  name: 'used-kit-styles',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const files = Object.values(bundle)
      const scripts = files.flatMap((file) => (file.type === 'chunk' ? file.code : [])).join('')
      const named = new Set(scripts.match(/\bm_[\da-f]+/g))
      const isUsed = (selector: string) => (selector.replace(alternatives, '').match(kitClass) ?? []).every((name) => named.has(name.slice(1)))
      for (const file of files) {
        if (file.type !== 'asset' || !file.fileName.endsWith('.css')) continue
        const styles = postcss.parse(String(file.source))
        styles.walkRules((rule) => {
          const used = rule.selectors.filter(isUsed)
          if (used.length === 0) rule.remove()
          else if (used.length < rule.selectors.length) rule.selectors = used
        })
        file.source = styles.toString()
      }
    },
  },
}

const cssModules = { generateScopedName: builtClass }

/** Draws the first screens by the page's own code, so that the main process can send them with the page (`src/main/first-screen.ts`). */
const drawnFirstScreens: Plugin = {
  name: 'drawn-first-screens',
  apply: 'build',
  async generateBundle() {
    const server = await createServer({
      configFile: false,
      root: 'src/renderer',
      appType: 'custom',
      logLevel: 'error',
      plugins: [react()],
      css: { modules: cssModules },
      optimizeDeps: { noDiscovery: true },
      server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    })
    try {
      const { drawFirstScreens } = (await server.ssrLoadModule('/draw-first-screens.tsx')) as { drawFirstScreens(): Record<string, string> }
      this.emitFile({ type: 'asset', fileName: 'first-screens.json', source: JSON.stringify(drawFirstScreens()) })
    } finally {
      await server.close()
    }
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

/**
 * What is loaded together anyway is one script: left to itself the build makes ninety, which pack worse. Each group takes the modules named with
 * all that they need and no group before took, so no two scripts need each other. `test/e2e/bundle.spec.ts` holds that, and the first screen.
 */
const scripts = [
  // What the first screen and the print page begin with stays split by who needs it: nothing else comes along with either.
  { name: 'start', tags: ['$initial' as const], entriesAware: true },
  // Loaded behind the first screen (`main.tsx`), and what is seen first after it.
  { name: 'behind', test: /renderer[\\/](?:app[\\/]practice|features[\\/](?:vault[\\/]later|clients[\\/](?:today|client-list)-screen))\.tsx$/ },
  // Parts of more than one of the other screens.
  { name: 'parts', minShareCount: 2 },
  // The small screens of the practice itself.
  { name: 'office', test: /renderer[\\/]features[\\/](?:audit|backups|practice|retention|settings)[\\/]\w+-screen\.tsx$/ },
  // All words of a paper in one language.
  { name: (id: string) => /renderer[\\/]locales[\\/](ar|zh)[\\/]/.exec(id)?.[1] ?? null },
]

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
          'check-worker': resolve('src/main/vault/check-worker.ts'),
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
    plugins: [react(), usedKitStyles, drawnFirstScreens],
    html: { cspNonce: '__NONCE__' },
    css: { postcss: { plugins: [woff2Only] }, modules: cssModules },
    build: {
      minify: true,
      // A font written into CSS as data: would need a looser Content-Security-Policy.
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: { index: resolve('src/renderer/index.html'), print: resolve('src/renderer/print.html') },
        output: {
          codeSplitting: { groups: scripts },
          // A script of the first group would be named after all pages that need it.
          chunkFileNames: ({ name }) => `assets/${name.replace(/~.*/, '')}-[hash].js`,
        },
      },
    },
  },
})
