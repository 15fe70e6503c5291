import { sql } from 'drizzle-orm'
import { setting } from '../db/schema/settings'
import type { Handlers } from '../handler-types'
import { readLogo, writeLogo } from './logo'
import { readSettings } from './read'

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
  logo: (_input, db) => ({ png: readLogo(db) }),
  setLogo: ({ png }, db) => {
    writeLogo(db, png)
    return { png: readLogo(db) }
  },
  preferences: async (_input, { preferences }) => preferences.read(),
  setPreferences: async ({ changes }, { preferences }) => preferences.update(changes),
}
