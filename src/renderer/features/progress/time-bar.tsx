import { ActionIcon, SegmentedControl } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { SeriesPoint } from '../../../shared/domain/progress'
import classes from './progress-panel.module.css'
import { movedView, type TimeView } from './time-span'

const zooms = ['quarter', 'year', 'all'] as const

interface Props {
  points: readonly Pick<SeriesPoint, 'on'>[]
  view: TimeView
  onChange: (view: TimeView) => void
}

/** How much of the time is shown, and which part of it. */
export function TimeBar({ points, view, onChange }: Props) {
  const { t } = useTranslation('progress')
  const [earlier, later] = [movedView(points, view, -1), movedView(points, view, 1)]
  return (
    <div className={classes.time}>
      <SegmentedControl
        aria-label={t('zoom.label')}
        data={zooms.map((value) => ({ value, label: t(`zoom.${value}`) }))}
        value={view.zoom}
        onChange={(zoom) => onChange({ ...view, zoom })}
      />
      <ActionIcon variant="default" aria-label={t('zoom.earlier')} disabled={earlier === null} onClick={() => earlier && onChange(earlier)}>
        <IconChevronLeft size={20} aria-hidden />
      </ActionIcon>
      <ActionIcon variant="default" aria-label={t('zoom.later')} disabled={later === null} onClick={() => later && onChange(later)}>
        <IconChevronRight size={20} aria-hidden />
      </ActionIcon>
    </div>
  )
}
