import { recordEvent } from '../audit/events'
import type { Handlers } from '../handler-types'
import { readLogo, writeLogo } from './logo'
import { readSettings } from './read'
import { store } from './stored'

export const settings: Handlers['settings'] = {
  get: (_input, db) => readSettings(db),
  update: ({ changes }, db) => {
    for (const [key, value] of Object.entries(changes)) if (value !== undefined) store(db, key, value)
    return readSettings(db)
  },
  setSigning: async ({ signWithPassphrase, passphrase }, { vault, clock }) => {
    await vault.prove(passphrase)
    const { orm } = vault.requireOpen()
    return orm.$client
      .transaction(() => {
        store(orm, 'signWithPassphrase', signWithPassphrase)
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
