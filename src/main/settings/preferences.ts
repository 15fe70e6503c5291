import Conf from 'conf'
import { Preferences } from '../../shared/contract/settings'

/** What is known before the vault opens: language, look, and where the practice lies. Never anything about a client. */
export interface PreferencesStore {
  read(): Preferences
  update(changes: PreferenceChanges): Preferences
  /** The practice's data folder, when the therapist chose one. */
  dataFolder(): string | null
  setDataFolder(folder: string): void
}

type PreferenceChanges = { [K in keyof Preferences]?: Preferences[K] | undefined }

const defaults: Preferences = { language: 'en', theme: 'system' }

/** A small JSON file, `preferences.json`, in the user-data folder. A value that does not fit is replaced by its default. */
export function preferencesIn(folder: string): PreferencesStore {
  const conf = new Conf<Preferences & { dataFolder?: string }>({ cwd: folder, configName: 'preferences', clearInvalidConfig: true })
  const read = (): Preferences => {
    const parsed = Preferences.safeParse({ language: conf.get('language'), theme: conf.get('theme') })
    return parsed.success ? parsed.data : defaults
  }
  return {
    read,
    update(changes) {
      const now = read()
      const next: Preferences = { language: changes.language ?? now.language, theme: changes.theme ?? now.theme }
      conf.set(next)
      return next
    },
    dataFolder: () => conf.get('dataFolder') ?? null,
    setDataFolder: (chosen) => conf.set('dataFolder', chosen),
  }
}
