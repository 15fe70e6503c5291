import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SupplyBox } from '../../../shared/contract/supplies'
import { formatDay } from '../../../shared/domain/days'
import { isExpired } from '../../../shared/domain/supply-notices'
import { useCommand } from '../../api/hooks'
import { today } from '../../ui/clock'
import { notifyFailure } from '../../ui/failure'
import { notifyUndo } from '../../ui/notify-undo'
import { leftOpen } from '../../ui/unsent'
import { BoxForm } from './box-form'
import { expiryWords } from './expiry-words'
import classes from './supplies.module.css'

/** One box. Finishing it is done at once and can be taken back; a label read wrongly is corrected in place. */
export function BoxRow({ box }: { box: SupplyBox }) {
  const { t } = useTranslation('supplies')
  const update = useCommand('supplies.update')
  const finish = useCommand('supplies.finish')
  const bringBack = useCommand('supplies.bringBack')
  const { id, kind, brand, lot, expiresOn, openedOn, finishedOn } = box
  const form = `box-${id}`
  const [editing, setEditing] = useState(() => leftOpen('supplies') === form)
  const name = [t(`kind.${kind}`), brand, lot].filter(Boolean).join(' ')
  const isLate = finishedOn === null && isExpired(expiresOn, today())
  const back = () => bringBack.mutate({ id }, { onError: notifyFailure })

  if (editing) {
    return (
      <li className={classes.box}>
        <BoxForm name={form} box={box} submitLabel={t('save')} pending={update.isPending} error={update.error} onCancel={() => setEditing(false)} onSubmit={(changes) => update.mutate({ id, changes }, { onSuccess: () => setEditing(false) })} />
      </li>
    )
  }
  return (
    <li className={classes.box}>
      <div className={classes.label}>
        <span className={classes.kind}>{t(`kind.${kind}`)}</span>
        <span className={classes.name}>
          {brand === '' ? null : <bdi>{brand}</bdi>} <bdi>{lot}</bdi>
        </span>
        <span className={classes.facts}>
          <span className={classes.expires} data-expired={isLate || undefined}>
            {isLate ? <IconAlertTriangle size={18} aria-hidden /> : null}
            {expiryWords(t, expiresOn, finishedOn ?? today()) ?? t('noExpiry')}
          </span>
          <span>{finishedOn === null ? t('opened', { day: formatDay(openedOn) }) : t('finishedOn', { day: formatDay(finishedOn) })}</span>
        </span>
      </div>
      {finishedOn === null ? (
        <>
          <Button variant="subtle" aria-label={t('editNamed', { name })} onClick={() => setEditing(true)}>
            {t('edit')}
          </Button>
          <Button
            variant="default"
            aria-label={t('finishNamed', { name })}
            onClick={() => finish.mutate({ id }, { onSuccess: () => notifyUndo(t('finishedNow', { name }), back), onError: notifyFailure })}
          >
            {t('finish')}
          </Button>
        </>
      ) : (
        <Button variant="default" aria-label={t('bringBackNamed', { name })} onClick={back}>
          {t('bringBack')}
        </Button>
      )}
    </li>
  )
}
