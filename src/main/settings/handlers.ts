import { sql } from 'drizzle-orm'
import { recordEvent } from '../audit/events'
import type { WriteDb } from '../db/orm'
import { setting } from '../db/schema/settings'
import type { Handlers } from '../handler-types'
import { readLogo, writeLogo } from './logo'
import { readSettings } from './read'

export const settings: Handlers['settings'] = {
  get: (_input, db) => readSettings(db),
  update: ({ changes }, db) => {
    for (const [key, value] of Object.entries(changes)) if (value !== undefined) put(db, key, value)
    return readSettings(db)
  },
  setSigning: async ({ signWithPassphrase, passphrase }, { vault, clock }) => {
    await vault.prove(passphrase)
    const { orm } = vault.requireOpen()
    return orm.$client
      .transaction(() => {
        put(orm, 'signWithPassphrase', signWithPassphrase)
        recordEvent(orm, clock, 'settings.setSigning', null, signWithPassphrase ? 'on' : 'off')
        return readSettings(orm)
      })
      .immediate()
  },
  logo: (_input, db) => ({ png: readLogo(db) }),
  setLogo: ({ png }, db) => {
    writeLogo(db, png)
    return { png: readLogo(db) }
  },
  preferences: async (_input, { preferences }) => preferences.read(),
  setPreferences: async ({ changes }, { preferences }) => preferences.update(changes),
}

function put(db: WriteDb, key: string, value: unknown): void {
  db.insert(setting)
    .values({ key, value: JSON.stringify(value) })
    .onConflictDoUpdate({ target: setting.key, set: { value: sql`excluded.value` } })
    .run()
}
