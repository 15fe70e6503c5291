import { Chip, Group, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BodyFigure, type BodyFigureProps } from './body-figure'
import styles from './body-map.module.css'
import type { View } from './mesh/figure'
import { ZOOM_GROUPS, zoomBeforePick, type ZoomId } from './zoom-groups'

export type BodyMapProps = Pick<BodyFigureProps, 'outline' | 'marks' | 'selected' | 'onPick' | 'onGrade' | 'onLeave' | 'readOnly'> & {
  /** A first tap on a small region of the whole figure zooms in instead of picking. */
  readonly zoomFirst?: boolean
  /** Give both to keep the zoom outside, for example remembered per client. */
  readonly zoom?: ZoomId
  readonly onZoom?: (zoom: ZoomId, view: View) => void
  readonly initialView?: View
}

const VIEWS: readonly View[] = ['front', 'back']

/** Front and back side by side with zoom chips; a zoom shows one view as large as the place allows. */
export function BodyMap({ zoomFirst = false, zoom: given, onZoom, initialView = 'back', onPick, ...figure }: BodyMapProps) {
  const { t } = useTranslation('body')
  const [own, setOwn] = useState<ZoomId>('whole')
  const [view, setView] = useState<View>(initialView)
  const zoom = given ?? own
  const group = ZOOM_GROUPS.find(({ id }) => id === zoom)
  const possible = group?.views ?? VIEWS
  const shown: readonly View[] = zoom === 'whole' ? VIEWS : possible.includes(view) ? [view] : possible

  const goTo = (next: ZoomId, side: View = view): void => {
    setOwn(next)
    setView(side)
    onZoom?.(next, side)
  }

  const pick = (id: string, side: View): void => {
    // What is marked already can be told apart without a closer look.
    const closer = zoomFirst && zoom === 'whole' && !figure.marks?.has(id) ? zoomBeforePick(id, side) : null
    if (closer) goTo(closer, side)
    else onPick?.(id)
  }

  return (
    <div className={styles.map}>
      <Chip.Group value={zoom} onChange={(id) => goTo(ZOOM_GROUPS.find((one) => one.id === id)?.id ?? 'whole')}>
        <Group gap={8} role="radiogroup" aria-label={t('zoom.label')} className={styles.chips}>
          {ZOOM_GROUPS.map(({ id }) => <Chip key={id} value={id} size="md" icon={null} classNames={{ label: styles.chip }}>{t(`zoom.${id}`)}</Chip>)}
        </Group>
      </Chip.Group>
      {zoom !== 'whole' && possible.length > 1 && (
        <SegmentedControl
          className={styles.view}
          aria-label={t('zoom.view')}
          value={view}
          onChange={(value) => goTo(zoom, value === 'front' ? 'front' : 'back')}
          data={VIEWS.map((value) => ({ value, label: t(`view.${value}`) }))}
        />
      )}
      <div className={styles.figures} data-zoom={zoom}>
        {shown.map((side) => (
          <figure key={side} className={styles.one}>
            <BodyFigure {...figure} view={side} zoom={zoom} {...(onPick ? { onPick: (id: string) => pick(id, side) } : {})} />
            <figcaption className={styles.caption}>{t(`view.${side}`)}</figcaption>
          </figure>
        ))}
      </div>
    </div>
  )
}
