import { z } from 'zod'
import { languages, themes } from '../domain/preferences'
import { ShortText } from '../domain/text-schema'
import { MeasureId } from '../reference/id-schema'
import { command, query, task } from './define'
import { Passphrase } from './vault'

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
  /** Finishing a session asks for the passphrase each time. */
  signWithPassphrase: z.boolean(),
  /** Blood taken in one wet cupping, in ml, above which the app speaks up; null = the therapist set none. */
  bloodCeilingMl: z.number().min(1).max(1000).nullable(),
  /** Fewest days between two wet cuppings of a client; null = the therapist set none. */
  cuppingIntervalDays: z.int().min(1).max(365).nullable(),
  /** Changes that this therapist counts as meaningful, in the unit of the measure, in place of the published figure. */
  thresholds: z.record(MeasureId, z.number().positive().max(200)),
  /** How long records are kept (`domain/retention`); null = no rule of that kind. */
  retention: z.strictObject({ adultYears: z.int().min(1).max(100).nullable(), minorsUntilAge: z.int().min(18).max(40).nullable() }),
})
export type PracticeSettings = z.infer<typeof PracticeSettings>

/** A PNG as base64; null = none. */
const Logo = z.strictObject({ png: z.base64().max(280_000, 'The picture is too large.').nullable() })

/** Needed before the vault is open, so kept beside it: nothing about a client may ever stand here. */
export const Preferences = z.strictObject({
  language: z.enum(languages),
  theme: z.enum(themes),
  /** Screenshots and shared screens show nothing of the windows. Windows and macOS only. */
  hideFromCapture: z.boolean(),
})
export type Preferences = z.infer<typeof Preferences>

/** Who may sign is no setting like the others: a page alone must not be able to loosen it. */
const Changes = PracticeSettings.omit({ signWithPassphrase: true })
  .partial()
  .extend({ signWithPassphrase: z.never('Whether signing asks for the passphrase is changed with the passphrase only. Change it under “Signing” in the settings.').optional() })
export type SettingsChanges = z.infer<typeof Changes>

export const settings = {
  get: query(z.strictObject({}), PracticeSettings),
  /** All but `signWithPassphrase`. */
  update: command(z.strictObject({ changes: Changes }), PracticeSettings),
  /** Whether signing asks for the passphrase; `wrong_passphrase` changes nothing. */
  setSigning: task(PracticeSettings.pick({ signWithPassphrase: true }).extend({ passphrase: Passphrase }), PracticeSettings, { changes: true }),
  logo: query(z.strictObject({}), Logo),
  setLogo: command(Logo, Logo),
  preferences: task(z.strictObject({}), Preferences, { whileLocked: true }),
  setPreferences: task(z.strictObject({ changes: Preferences.partial() }), Preferences, { whileLocked: true, changes: true }),
}
