import { Button, Checkbox, Popover } from '@mantine/core'
import { IconAdjustments } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type MeasureKey, measureId } from '../../../shared/domain/progress'
import { measureLabel } from './measure-words'
import classes from './progress-panel.module.css'
import { mostTogether } from './usual-measures'

interface Props {
  measures: readonly MeasureKey[]
  chosen: readonly string[]
  onChange: (ids: string[]) => void
}

/** Which measures are drawn above each other: at least one, at most as many as can be compared at a glance. */
export function MeasureChoice({ measures, chosen, onChange }: Props) {
  const { t } = useTranslation('progress')
  const isFull = chosen.length >= mostTogether
  return (
    <Popover position="bottom-start" width={420} trapFocus returnFocus withinPortal>
      <Popover.Target>
        <Button className={classes.choose ?? ''} variant="default" leftSection={<IconAdjustments size={20} aria-hidden />}>
          {t('together.choose', { count: chosen.length })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.choices ?? ''}>
        <p className={classes.quiet}>{t('together.most', { count: mostTogether })}</p>
        <Checkbox.Group aria-label={t('together.measures')} value={[...chosen]} onChange={(ids) => ids.length > 0 && onChange(ids)}>
          {measures.map((key) => {
            const id = measureId(key)
            const isOn = chosen.includes(id)
            return <Checkbox key={id} value={id} label={measureLabel(t, key)} disabled={isOn ? chosen.length === 1 : isFull} />
          })}
        </Checkbox.Group>
      </Popover.Dropdown>
    </Popover>
  )
}
