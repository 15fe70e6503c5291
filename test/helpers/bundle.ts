import { mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'

/** The threads that the main process starts, each a file of its own beside it. */
export const workers = {
  'kdf-worker': 'src/main/vault/kdf-worker.ts',
  'check-worker': 'src/main/vault/check-worker.ts',
  'backup-worker': 'src/main/backup/backup-worker.ts',
  'restore-worker': 'src/main/restore/restore-worker.ts',
}

/** Builds entries as the app itself is built (ES modules, only native code left outside), for a process of their own. */
export async function bundleForNode(entries: Record<string, string>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'levator-bundle-'))
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction')
  // Otherwise Node reads every file as CommonJS first.
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      target: 'node24',
      rolldownOptions: { input: entries, output: { format: 'es', entryFileNames: '[name].js' } },
    },
  })
  return folder
}
