import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { asFileError } from '../db/errors'
import type { WriteDb } from '../db/orm'
import { forgetUnfinished, unfinishedPackages } from '../settings/unfinished-packages'
import { draftName, packageFiles } from './package'

/** Takes away what a crash left of a package in this folder: only what is named as one and holds nothing but its files. @throws AppError 'storage' */
export function sweepUnfinished(parent: string): void {
  try {
    sweep(parent)
  } catch (error) {
    throw asFileError(error, 'The folder')
  }
}

function sweep(parent: string): void {
  for (const entry of readdirSync(parent, { withFileTypes: true })) {
    if (!entry.isDirectory() || !draftName.test(entry.name)) continue
    const draft = join(parent, entry.name)
    const isOurs = readdirSync(draft).every((file) => packageFiles.some((name) => name === file))
    if (isOurs) rmSync(draft, { recursive: true, force: true })
  }
}

/** After each unlocking. A folder that is not there, on a stick for example, is looked for again the next time. */
export function sweepPackages(db: WriteDb): void {
  for (const folder of unfinishedPackages(db)) {
    if (!existsSync(folder)) continue
    sweepUnfinished(folder)
    forgetUnfinished(db, folder)
  }
}
