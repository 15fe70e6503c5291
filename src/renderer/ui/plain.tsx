import { IconEye, IconEyeOff } from '@tabler/icons-react'
import { type ButtonHTMLAttributes, type InputHTMLAttributes, type ReactNode, type Ref, useId, useState } from 'react'
import type { AppError } from '../../shared/errors'
import { say } from '../locales/first-words'
import classes from './plain.module.css'

// The few controls of the first screen. They look as those of the kit do, which is loaded behind it (docs/adr/0015-first-screen.md).

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: 'filled' | 'default' | 'outline' | 'subtle'
  large?: boolean
  /** Its work goes on: it turns, and takes no second press. */
  busy?: boolean
  icon?: ReactNode
}

export function PlainButton({ look = 'filled', large = false, busy = false, icon, disabled = false, children, ...rest }: ButtonProps) {
  return (
    <button type="button" className={classes.button} data-look={look} data-large={large || undefined} data-busy={busy || undefined} disabled={disabled || busy} {...rest}>
      {icon}
      <span>{children}</span>
    </button>
  )
}

interface FieldProps extends InputHTMLAttributes<HTMLInputElement> {
  label: string
  hint?: string
  error: string | null
  /** Hidden as it is typed, unless asked to be shown. */
  secret?: boolean
  ref?: Ref<HTMLInputElement>
}

export function PlainField({ label, hint, error, secret = false, ...rest }: FieldProps) {
  const id = useId()
  const [shown, setShown] = useState(false)
  const described = [hint === undefined ? [] : `${id}-hint`, error === null ? [] : `${id}-error`].flat()
  return (
    <div>
      <label className={classes.label} htmlFor={id}>
        {label}
      </label>
      {hint === undefined ? null : (
        <p className={classes.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div className={classes.field} data-wrong={error !== null || undefined}>
        <input
          id={id}
          className={classes.input}
          type={secret && !shown ? 'password' : 'text'}
          spellCheck={false}
          aria-invalid={error !== null || undefined}
          aria-describedby={described.length === 0 ? undefined : described.join(' ')}
          {...rest}
        />
        {secret ? (
          <button type="button" className={classes.eye} aria-label={say('locked.show')} aria-pressed={shown} onClick={() => setShown(!shown)}>
            {shown ? <IconEyeOff size={22} stroke={1.5} aria-hidden /> : <IconEye size={22} stroke={1.5} aria-hidden />}
          </button>
        ) : null}
      </div>
      {error === null ? null : (
        <p className={classes.error} id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}

/** As `Failure` of the kit: what happened and what to do, as the main process said it. */
export function PlainFailure({ error }: { error: AppError }) {
  return <PlainNotice>{error.message}</PlainNotice>
}

export function PlainNotice({ children }: { children: string }) {
  return (
    <div className={classes.failure} role="alert">
      <strong>{say('common:failure.title')}</strong>
      <span>{children}</span>
    </div>
  )
}
