import { PracticeSettings } from '../../shared/contract/settings'
import type { ReadDb } from '../db/orm'
import { setting } from '../db/schema/settings'

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
  signWithPassphrase: false,
  bloodCeilingMl: null,
  cuppingIntervalDays: null,
  thresholds: {},
  retention: { adultYears: 8, minorsUntilAge: 25 },
}

/** Settings of the practice; what was never set has its default. */
export function readSettings(db: ReadDb): PracticeSettings {
  const rows = db.select().from(setting).all().filter((row) => row.key in defaults)
  const stored = Object.fromEntries(rows.map((row) => [row.key, JSON.parse(row.value) as unknown]))
  return PracticeSettings.parse({ ...defaults, ...stored })
}
