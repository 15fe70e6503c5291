import { createHash } from 'node:crypto'
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundleForNode, workers } from '../../test/helpers/bundle.ts'
import type { MadePractice, practiceOf } from './practice-folder'
import { type SizeName, sizes } from './sizes.ts'

/** What a made practice follows from: what invents it, the tables, and the files that write rows. */
const madeBy = [
  'bench/size/*.ts', 'bench/raw-session.ts', 'drizzle/**/*.sql', 'src/main/demo/*.ts', 'src/main/search/*.ts', 'src/main/vault/header.ts', 'src/main/db/**/*.ts',
  'src/main/{audit,clients,complaints,consents,history,progress,sessions}/*.ts', 'src/shared/contract/session-content.ts', 'src/shared/domain/what-helped.ts',
]

/** Changes with whatever a made practice follows from; tests do not. */
export function fingerprintOf(root: string): string {
  const files = madeBy.flatMap((pattern) => globSync(pattern, { cwd: root })).filter((file) => !file.endsWith('.test.ts'))
  const hash = createHash('sha256')
  for (const file of files.toSorted()) hash.update(`${file}\n`).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

/** The practice of this size, made where it is not kept yet, from outside of what the app's own sources are bundled into. */
export async function keptPractice(root: string, size: SizeName): Promise<MadePractice> {
  const cache = join(root, 'bench/.cache')
  mkdirSync(cache, { recursive: true })
  const folder = await bundleForNode({ practice: 'bench/size/practice-folder.ts', ...workers })
  try {
    const { practiceOf: make } = (await import(pathToFileURL(join(folder, 'practice.js')).href)) as { practiceOf: typeof practiceOf }
    return await make(sizes[size], cache, fingerprintOf(root))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A new data folder of the app with a copy of a kept practice in it, so that the kept one stays as it is. The caller removes it. */
export function dataFolderWith({ folder }: MadePractice): string {
  const data = mkdtempSync(join(tmpdir(), 'levator-bench-'))
  cpSync(folder, join(data, 'practice'), { recursive: true })
  return data
}
