import { Checkbox } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { actionLabel, type RedFlag } from '../../../shared/reference/safety'
import { SourceList } from '../../ui/source-list'
import classes from './red-flags.module.css'

interface Props {
  flag: RedFlag
  present: boolean
  onChange: (present: boolean) => void
}

/** One question; once it is answered with yes, what to do and why. */
export function RedFlagRow({ flag, present, onChange }: Props) {
  return (
    <li className={classes.flag} data-present={present || undefined}>
      <Checkbox label={flag.label} checked={present} onChange={(event) => onChange(event.currentTarget.checked)} />
      {present ? (
        <div className={classes.advice} role="status">
          <p className={classes.action} data-level={flag.action === 'refer' ? 'caution' : 'stop'}>
            <IconAlertTriangle size={20} aria-hidden />
            {actionLabel(flag.action)}
          </p>
          <p className={classes.why}>{flag.why}</p>
          <SourceList ids={flag.source} />
        </div>
      ) : null}
    </li>
  )
}
