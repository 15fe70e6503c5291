import type { ReactNode } from 'react'
import { BodyFigure } from '../../../body/body-figure'
import type { View } from '../../../body/mesh/figure'
import type { OutlineId } from '../../../body/mesh/outlines'
import type { ZoomId } from '../../../body/zoom-groups'
import classes from './body.module.css'
import type { Marks } from './marks'

interface Props {
  title: ReactNode
  marks: Marks
  view: View
  /** Where the marks lie; a small whole figure beside it shows where on the body that is. */
  zoom: ZoomId
  outline: OutlineId
  /** The drawing in words. */
  words: string
}

/** One body with its marks, close enough to read the numbers. */
export function MarkedFigure({ title, marks, view, zoom, outline, words }: Props) {
  return (
    <div className={classes.figure}>
      <p className={classes.figureTitle}>{title}</p>
      <div className={classes.drawing}>
        {zoom === 'whole' ? null : (
          <div className={classes.orient} aria-hidden>
            <BodyFigure view={view} marks={marks} outline={outline} size="small" />
          </div>
        )}
        <BodyFigure view={view} marks={marks} zoom={zoom} outline={outline} readOnly ariaLabel={words} />
      </div>
    </div>
  )
}
