import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { SessionContent, SessionStamp } from '../../../shared/contract/session-content'
import { muscleById, regionLabel } from '../../../shared/reference/anatomy'
import { BodyFigure } from '../../body/body-figure'
import { closeUpOn } from '../../body/close-up'
import type { FigureStamp, FigureStroke } from '../../body/marks/figure-mark'
import { MarkLegend, MarkSample } from '../../body/marks/mark-legend'
import { sessionStamps, sessionStrokes, stampLabels } from '../../body/marks/session-marks'
import { GLYPH } from '../../body/marks/stamp-glyph'
import { stampName } from '../../body/marks/stamp-name'
import { decodeStroke } from '../../body/marks/stroke-path'
import { figure, type View } from '../../body/mesh/figure'
import type { OutlineId } from '../../body/mesh/outlines'
import { drawnAt } from '../../body/mesh/place'
import type { ZoomId } from '../../body/zoom-groups'
import type { SessionData } from '../document-data'
import { Heading } from '../facts'
import type { Block } from '../pages/block'
import { useIsMeasured } from '../pages/page-of'
import { Apart } from '../runs'
import classes from '../sheet.module.css'
import { Value } from './carried-note'

type Words = TFunction<'documents'>

interface Marks {
  stamps: FigureStamp[]
  strokes: FigureStroke[]
}

/** Stamps, cups and strokes on the body, what the forms mean (both only `drawn`), and every stamp in words. */
export function markBlocks(t: Words, { client, session: { content } }: SessionData, drawn: boolean): Block[] {
  const marks = { stamps: sessionStamps(content), strokes: sessionStrokes(content.strokes) }
  const views = (['front', 'back'] as const).filter((view) => [...marks.stamps, ...marks.strokes].some((mark) => mark.view === view))
  if (drawn ? views.length === 0 : content.stamps.length === 0) return []
  return [
    { kind: 'whole', id: 'marks-heading', node: <Heading>{t('section.marks')}</Heading>, keepWithNext: true },
    ...(drawn ? pictures(t, views, marks, content, client.figure) : []),
    ...stampTable(t, content),
  ]
}

function pictures(t: Words, views: readonly View[], marks: Marks, content: SessionContent, outline: OutlineId): Block[] {
  return [
    ...rowsOf(views.map((view) => viewOf(view, marks, content, outline))).map(
      (row): Block => ({
        kind: 'whole',
        id: `marks-${row.map(({ view }) => view).join('-')}`,
        node: <div className={classes.figureRow}>{row.map((one) => <MarkedView key={one.view} t={t} {...one} outline={outline} />)}</div>,
        keepWithNext: true,
      }),
    ),
    {
      kind: 'whole',
      id: 'marks-legend',
      node: (
        <div className={classes.legend}>
          <MarkLegend stamps={marks.stamps} hasStrokes={marks.strokes.length > 0} />
          {t('marks.sides')}
        </div>
      ),
    },
  ]
}

interface Drawn extends Marks {
  view: View
  zoom: ZoomId
}

/** The treated areas are kept in the picture as well, so that it is the one in which they are drawn. */
function viewOf(view: View, marks: Marks, { areas }: SessionContent, outline: OutlineId): Drawn {
  const stamps = marks.stamps.filter((stamp) => stamp.view === view)
  const strokes = marks.strokes.filter((stroke) => stroke.view === view)
  const inked = strokes.flatMap(({ path }) => (decodeStroke(path) ?? []).map(([x, y]) => [x, y] as const))
  const marked = [...stamps.map(({ x, y }) => [x, y] as const), ...inked].map((at) => drawnAt(outline, at))
  const treated = areas.flatMap(({ regionId }) => {
    const region = figure(view, outline).byId.get(regionId)
    return region === undefined ? [] : [region.centre.at]
  })
  const points = [...marked, ...treated]
  return { view, stamps, strokes, zoom: closeUpOn(points, view, outline, GLYPH) }
}

/** Whole figures stand side by side; one with a close-up has a row of its own. */
function rowsOf(views: readonly Drawn[]): Drawn[][] {
  const whole = views.filter(({ zoom }) => zoom === 'whole')
  return [...(whole.length > 0 ? [whole] : []), ...views.filter(({ zoom }) => zoom !== 'whole').map((one) => [one])]
}

/** The whole view beside the closest picture that shows all its marks; only the whole where they lie all over the body. */
function MarkedView({ t, view, stamps, strokes, zoom, outline }: Drawn & { t: Words; outline: OutlineId }) {
  const { t: body } = useTranslation('body')
  const isMeasured = useIsMeasured()
  const told = [...stamps.map((stamp) => stampName(body, stamp)), ...(strokes.length === 0 ? [] : [t('marks.strokes', { count: strokes.length })])]
  const shared = { view, outline, stamps, strokes, readOnly: true, printStyle: true } as const
  return (
    <div className={classes.markViews} data-zoom={zoom !== 'whole' || undefined}>
      {isMeasured ? null : <BodyFigure {...shared} ariaLabel={t('marks.alt', { view: t(`figure.${view}`), marks: told.join('; ') })} />}
      {zoom === 'whole' || isMeasured ? null : (
        <div aria-hidden>
          <BodyFigure {...shared} zoom={zoom} />
        </div>
      )}
    </div>
  )
}

function stampTable(t: Words, { stamps }: SessionContent): Block[] {
  if (stamps.length === 0) return []
  const labels = stampLabels(stamps)
  return [
    {
      kind: 'table',
      id: 'marks-table',
      caption: t('marks.caption'),
      columns: 'marks',
      head: (
        <tr>
          <th scope="col">{t('marks.mark')}</th>
          <th scope="col">{t('table.area')}</th>
          <th scope="col">{t('marks.muscle')}</th>
          <th scope="col">{t('marks.note')}</th>
        </tr>
      ),
      rows: stamps.map((stamp, index) => ({ id: `mark-${labels[index]}`, node: <StampRow t={t} stamp={stamp} label={labels[index] ?? ''} /> })),
    },
  ]
}

function StampRow({ t, stamp, label }: { t: Words; stamp: SessionStamp; label: string }) {
  const { t: body } = useTranslation('body')
  return (
    <tr>
      <th scope="row">
        <span className={classes.mark}>
          <MarkSample kind={stamp.kind} label={label} /> {label} {body(`mark.${stamp.kind}`)}
        </span>
      </th>
      <td>{regionLabel(stamp.regionId)}</td>
      <td>
        <Value t={t}>{stamp.muscleId === null ? null : (muscleById(stamp.muscleId)?.label ?? stamp.muscleId)}</Value>
      </td>
      <td>{stamp.note === '' ? <Value t={t}>{null}</Value> : <Apart text={stamp.kind === 'trigger-point' ? t('marks.refersTo', { where: stamp.note }) : stamp.note} />}</td>
    </tr>
  )
}
