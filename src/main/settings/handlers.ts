import { sql } from 'drizzle-orm'
import { PracticeSettings } from '../../shared/contract/settings'
import type { ReadDb, WriteDb } from '../db/orm'
import { setting } from '../db/schema/settings'
import type { Handlers } from '../handlers'

const defaults: PracticeSettings = {
  practiceName: '',
  therapistName: '',
  qualification: '',
  registration: '',
  address: '',
  phone: '',
  email: '',
  paper: 'A4',
  autoLockMinutes: 5,
}

export const settings: Handlers['settings'] = {
  get: (_input, db) => readSettings(db),
  update: ({ changes }, db) => {
    for (const [key, value] of Object.entries(changes)) {
      if (value === undefined) continue
      db.insert(setting)
        .values({ key, value: JSON.stringify(value) })
        .onConflictDoUpdate({ target: setting.key, set: { value: sql`excluded.value` } })
        .run()
    }
    return readSettings(db)
  },
  preferences: async (_input, { preferences }) => preferences.read(),
  setPreferences: async ({ changes }, { preferences }) => preferences.update(changes),
}

/** Settings of the practice; what was never set has its default. */
export function readSettings(db: ReadDb | WriteDb): PracticeSettings {
  const stored = Object.fromEntries(db.select().from(setting).all().filter((row) => row.key in defaults).map((row) => [row.key, JSON.parse(row.value) as unknown]))
  return PracticeSettings.parse({ ...defaults, ...stored })
}
