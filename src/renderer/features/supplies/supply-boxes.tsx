import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOp } from '../../api/hooks'
import { Failure } from '../../ui/failure'
import { leftOpen } from '../../ui/unsent'
import { BoxForm } from './box-form'
import { BoxRow } from './box-row'
import classes from './supplies.module.css'

/** The boxes in use, and behind a button those used up. */
export function SupplyBoxes() {
  const { t } = useTranslation('supplies')
  const inUse = useOp('supplies.list', { finished: false })
  const usedUp = useOp('supplies.list', { finished: true })
  const add = useCommand('supplies.add')
  const [adding, setAdding] = useState(() => leftOpen('supplies') === 'new')
  const [showsFinished, setShowsFinished] = useState(false)
  const finished = usedUp.data ?? []
  const open = () => {
    add.reset()
    setAdding(true)
  }
  return (
    <div className={classes.boxes}>
      {inUse.error === null ? null : <Failure error={inUse.error} />}
      {inUse.data?.length === 0 && !adding ? <p className={classes.none}>{t('none')}</p> : null}
      {inUse.data === undefined || inUse.data.length === 0 ? null : (
        <ul className={classes.list} aria-label={t('inUse')}>
          {inUse.data.map((box) => (
            <BoxRow key={box.id} box={box} />
          ))}
        </ul>
      )}
      {adding ? (
        <BoxForm name="new" box={{}} submitLabel={t('add')} pending={add.isPending} error={add.error} onCancel={() => setAdding(false)} onSubmit={(box) => add.mutate(box, { onSuccess: () => setAdding(false) })} />
      ) : (
        <Button className={classes.start} variant="default" leftSection={<IconPlus size={20} aria-hidden />} onClick={open}>
          {t('new')}
        </Button>
      )}
      {finished.length === 0 ? null : (
        <Button className={classes.start} variant="subtle" aria-expanded={showsFinished} onClick={() => setShowsFinished(!showsFinished)}>
          {t('finished', { count: finished.length })}
        </Button>
      )}
      {showsFinished && finished.length > 0 ? (
        <ul className={classes.list} aria-label={t('finishedList')}>
          {finished.map((box) => (
            <BoxRow key={box.id} box={box} />
          ))}
        </ul>
      ) : null}
    </div>
  )
}
