import { z } from 'zod'
import { ShortText } from '../domain/text'
import { command, query, task } from './define'

/** Letterhead, paper and lock: kept in the encrypted database. */
export const PracticeSettings = z.strictObject({
  practiceName: ShortText(200),
  therapistName: ShortText(200),
  qualification: ShortText(300),
  registration: ShortText(100),
  address: ShortText(1000),
  phone: ShortText(60),
  email: ShortText(254),
  paper: z.enum(['A4', 'Letter']),
  /** Minutes without a key or a touch before the vault closes. */
  autoLockMinutes: z.int().min(1).max(60),
})
export type PracticeSettings = z.infer<typeof PracticeSettings>

/** Needed before the vault is open, so kept beside it: nothing about a client may ever stand here. */
export const Preferences = z.strictObject({
  language: z.enum(['en']),
  theme: z.enum(['system', 'light', 'dark']),
})
export type Preferences = z.infer<typeof Preferences>

export const settings = {
  get: query(z.strictObject({}), PracticeSettings),
  update: command(z.strictObject({ changes: PracticeSettings.partial() }), PracticeSettings),
  preferences: task(z.strictObject({}), Preferences, { whileLocked: true }),
  setPreferences: task(z.strictObject({ changes: Preferences.partial() }), Preferences, { whileLocked: true, changes: true }),
}
