import { Button } from '@mantine/core'
import { IconAlertTriangle, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionLot } from '../../../../shared/contract/session-content'
import { isExpired } from '../../../../shared/domain/supply-notices'
import { useCommand, useOp } from '../../../api/hooks'
import { leftOpen } from '../../../ui/unsent'
import { BoxForm } from '../../supplies/box-form'
import { expiryWords } from '../../supplies/expiry-words'
import { useContent, useDraftStore } from '../draft-context'
import { addLot, removeLot, sameLot } from './cup-edits'
import classes from './cups.module.css'

interface Props {
  kind: SessionLot['kind']
  /** A lot that an earlier version took as text. */
  text?: string | undefined
  onRemoveText?: () => void
}

/** Packages opened in this visit: a box in use is one press; a new one is read off its label once and remembered. */
export function LotField({ kind, text = '', onRemoveText }: Props) {
  const { t } = useTranslation('cups')
  const { t: supplyWords } = useTranslation('supplies')
  const store = useDraftStore()
  const lots = useContent('lots').filter((lot) => lot.kind === kind)
  const heldOn = useContent('heldOn')
  const boxes = (useOp('supplies.list', { finished: false }).data ?? []).filter((box) => box.kind === kind)
  const add = useCommand('supplies.add')
  const form = `session-${kind}`
  const [adding, setAdding] = useState(() => leftOpen('supplies') === form)
  const others = lots.filter((lot) => !boxes.some((box) => sameLot(box, lot)))
  const offered: SessionLot[] = [...others, ...boxes]
  const toggle = (lot: SessionLot, on: boolean) => store.edit(on ? removeLot(lot) : addLot(lot))
  const openForm = () => {
    add.reset()
    setAdding(true)
  }
  const save = (box: SessionLot) =>
    add.mutate(box, {
      onSuccess: (made) => {
        store.edit(addLot(made))
        setAdding(false)
      },
    })

  return (
    <div className={classes.lots} role="group" aria-label={t(`lots.${kind}`)} data-lots={kind}>
      <span className={classes.fieldLabel}>{t(`lots.${kind}`)}</span>
      {text === '' ? null : (
        <p className={classes.past}>
          {t('lots.past')}: <bdi>{text}</bdi>
          <Button variant="subtle" size="sm" onClick={onRemoveText}>
            {t('lots.removeText')}
          </Button>
        </p>
      )}
      <div className={classes.boxes} data-choices={`lots-${kind}`}>
        {offered.map((lot) => {
          const on = lots.some((one) => sameLot(one, lot))
          const words = expiryWords(supplyWords, lot.expiresOn, heldOn)
          return (
            <button key={`${lot.brand} ${lot.lot}`} type="button" className={classes.lot} aria-pressed={on} data-on={on || undefined} onClick={() => toggle(lot, on)}>
              <span>
                {lot.brand === '' ? null : <bdi>{lot.brand}</bdi>} <bdi>{lot.lot}</bdi>
              </span>
              {words === null ? null : (
                <span className={classes.expires} data-expired={isExpired(lot.expiresOn, heldOn) || undefined}>
                  {isExpired(lot.expiresOn, heldOn) ? <IconAlertTriangle size={16} aria-hidden /> : null}
                  {words}
                </span>
              )}
            </button>
          )
        })}
        {adding ? null : (
          <Button variant="subtle" leftSection={<IconPlus size={20} aria-hidden />} onClick={openForm}>
            {t('lots.new')}
          </Button>
        )}
      </div>
      {offered.length === 0 && !adding ? <p className={classes.hint}>{t('lots.none')}</p> : null}
      {adding ? <BoxForm name={form} box={{ kind }} kindGiven submitLabel={t('lots.add')} pending={add.isPending} error={add.error} onSubmit={save} onCancel={() => setAdding(false)} /> : null}
    </div>
  )
}
