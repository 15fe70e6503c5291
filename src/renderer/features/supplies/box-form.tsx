import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SupplyDetails } from '../../../shared/contract/supplies'
import type { AppError } from '../../../shared/errors'
import { dayBoxes } from '../../ui/day/parse-day'
import { OneOf } from '../../ui/one-of'
import { useUnsentForm } from '../../ui/unsent'
import { parseExpiry } from './expiry'
import classes from './supplies.module.css'

export const supplyKinds = ['blade', 'needle', 'cup'] as const

interface Props {
  /** Where the form stands, without a dot: what is typed is kept under this name until it is sent. */
  name: string
  /** What the label said before, or at least the kind. */
  box: Partial<SupplyDetails>
  /** True: the kind is a matter of where the form stands. */
  kindGiven?: boolean
  submitLabel: string
  pending: boolean
  error: AppError | null
  onSubmit: (box: SupplyDetails) => void
  onCancel: () => void
}

/** What stands on a label: brand, lot, expiry. Most labels give month and year only, so the day may stay empty. */
export function BoxForm({ name, box, kindGiven = false, submitLabel, pending, error, onSubmit, onCancel }: Props) {
  const { t } = useTranslation(['supplies', 'common'])
  const id = useId()
  const [label, setLabel] = useUnsentForm(`supplies.${name}`, { kind: box.kind ?? 'blade', brand: box.brand ?? '', lot: box.lot ?? '', typed: dayBoxes(box.expiresOn ?? null) })
  const { kind, brand, lot, typed } = label
  const [tried, setTried] = useState(false)
  const expiry = parseExpiry(typed)
  const problem = 'problem' in expiry ? expiry.problem : null
  const noLot = lot.trim() === ''
  const expiryError = tried && problem !== null ? (problem === 'incomplete' ? t('form.incomplete') : t(`common:day.${problem}`, { ...typed, from: '2000', to: '2100' })) : null

  function submit(event: FormEvent): void {
    event.preventDefault()
    event.stopPropagation()
    setTried(true)
    if (noLot || 'problem' in expiry) return
    onSubmit({ kind, brand, lot, expiresOn: expiry.day })
  }

  return (
    <form className={classes.form} onSubmit={submit} data-box-form>
      {kindGiven ? null : (
        <OneOf label={t('form.kind')} choices={supplyKinds.map((one) => ({ id: one, label: t(`kind.${one}`) }))} value={kind} onChange={(next) => setLabel({ ...label, kind: next ?? kind })} />
      )}
      <div className={classes.fields}>
        <TextInput className={classes.brand} label={t('form.brand')} dir="auto" maxLength={120} value={brand} onChange={(event) => setLabel({ ...label, brand: event.currentTarget.value })} />
        <TextInput
          className={classes.lot}
          label={t('form.lot')}
          dir="auto"
          maxLength={80}
          autoComplete="off"
          value={lot}
          error={tried && noLot ? t('form.lotMissing') : undefined}
          onChange={(event) => setLabel({ ...label, lot: event.currentTarget.value })}
        />
        <fieldset className={classes.expiry} aria-describedby={expiryError === null ? undefined : `${id}-expiry`}>
          <legend className={classes.legend}>{t('form.expiry')}</legend>
          {(['day', 'month', 'year'] as const).map((part) => (
            <TextInput
              key={part}
              className={part === 'year' ? classes.year : classes.short}
              aria-label={t(`form.${part}`)}
              placeholder={t(`form.${part}Short`)}
              inputMode="numeric"
              autoComplete="off"
              dir="ltr"
              maxLength={part === 'day' ? 2 : part === 'year' ? 4 : 9}
              value={typed[part]}
              error={expiryError !== null}
              onChange={(event) => setLabel({ ...label, typed: { ...typed, [part]: event.currentTarget.value } })}
            />
          ))}
        </fieldset>
      </div>
      {expiryError === null && error === null ? null : (
        <p className={classes.error} id={`${id}-expiry`} role="alert">
          {expiryError ?? error?.message}
        </p>
      )}
      <div className={classes.actions}>
        <Button type="submit" loading={pending}>
          {submitLabel}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  )
}
