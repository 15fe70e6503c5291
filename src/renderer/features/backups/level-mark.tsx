import { IconShieldCheck, IconShieldExclamation, IconShieldX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { BackupLevel } from '../../../shared/contract/backups'
import classes from './backups.module.css'

const icons = { ok: IconShieldCheck, amber: IconShieldExclamation, red: IconShieldX }

/** A line of the state: its words say the level, the sign only repeats it. */
export function LevelLine({ level, children }: { level: BackupLevel; children: ReactNode }) {
  const Icon = icons[level]
  return (
    <p className={classes.line} data-level={level}>
      <Icon className={classes.sign} aria-hidden />
      <span>{children}</span>
    </p>
  )
}
