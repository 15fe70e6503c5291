import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import type { Preferences } from '../../shared/contract/settings'
import { languages, themes } from '../../shared/domain/preferences'
import { asFileError } from '../db/errors'
import { writeDurably } from '../files/durable-file'

/** What is known before the vault opens: language, look, and where the practice lies. Never anything about a client. */
export interface PreferencesStore {
  read(): Preferences
  update(changes: PreferenceChanges): Preferences
  /** The practice's data folder, when the therapist chose one. */
  dataFolder(): string | null
  setDataFolder(folder: string): void
  /** A practice was open in this folder (null: the usual one). From now on its absence is a missing disk, not a first run. */
  rememberPractice(folder: string | null): void
  /** Whether there was ever a practice in the folder that `dataFolder` names. */
  knowsPractice(): boolean
}

type PreferenceChanges = { [K in keyof Preferences]?: Preferences[K] | undefined }

const defaults: Preferences = { language: 'en', theme: 'system', hideFromCapture: true }

interface Stored extends Preferences {
  dataFolder: string | null
}

const isFolder = (value: unknown): value is string | null => value === null || (typeof value === 'string' && value.length <= 4096 && isAbsolute(value))

const chosenOf = <T>(choices: readonly T[], value: unknown, otherwise: T): T => choices.find((choice) => choice === value) ?? otherwise

/** Each value by itself, so that one that does not fit costs no other; what a newer Levator wrote stays. */
function asStored(value: Partial<Record<string, unknown>>): Stored {
  const { language, theme, hideFromCapture, dataFolder = null } = value
  return {
    ...value,
    language: chosenOf(languages, language, defaults.language),
    theme: chosenOf(themes, theme, defaults.theme),
    hideFromCapture: typeof hideFromCapture === 'boolean' ? hideFromCapture : defaults.hideFromCapture,
    dataFolder: isFolder(dataFolder) ? dataFolder : null,
  }
}

interface Place {
  folder: string | null
}

function asPlace(value: Partial<Record<string, unknown>> | undefined): Place | undefined {
  return value !== undefined && isFolder(value['folder']) ? { folder: value['folder'] } : undefined
}

/**
 * Two small JSON files in the user-data folder. `preferences.json`: a value that does not fit is replaced by its default.
 * `practice-place.json`: where the practice was open last, apart, so that losing the first does not lose the practice.
 */
export function preferencesIn(folder: string): PreferencesStore {
  const file = join(folder, 'preferences.json')
  const placeFile = join(folder, 'practice-place.json')
  let stored = asStored(readJson(file) ?? {})
  const place = (): Place | undefined => asPlace(readJson(placeFile))
  const write = (changes: Partial<Stored>): void => {
    stored = { ...stored, ...changes }
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    writeDurably(file, `${JSON.stringify(stored, null, 2)}\n`)
  }
  const read = (): Preferences => ({ language: stored.language, theme: stored.theme, hideFromCapture: stored.hideFromCapture })
  const dataFolder = (): string | null => stored.dataFolder ?? place()?.folder ?? null
  return {
    read,
    update({ language = stored.language, theme = stored.theme, hideFromCapture = stored.hideFromCapture }) {
      write({ language, theme, hideFromCapture })
      return read()
    },
    dataFolder,
    setDataFolder: (chosen) => write({ dataFolder: chosen }),
    rememberPractice(chosen) {
      if (place()?.folder !== chosen) writeDurably(placeFile, `${JSON.stringify({ folder: chosen } satisfies Place)}\n`)
      if (stored.dataFolder !== chosen) write({ dataFolder: chosen })
    },
    knowsPractice() {
      const known = place()
      return known !== undefined && known.folder === dataFolder()
    },
  }
}

/** What is no JSON object is put aside, not written over. Undefined: nothing there, or nothing that can be read. */
function readJson(file: string): Partial<Record<string, unknown>> | undefined {
  if (!existsSync(file)) return undefined
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'))
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw asFileError(error, 'The preferences')
  }
  renameSync(file, file.replace(/\.json$/, '.damaged.json'))
  return undefined
}
