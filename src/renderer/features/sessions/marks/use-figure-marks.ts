import { useCallback, useMemo, useRef, useState } from 'react'
import type { SessionStroke } from '../../../../shared/contract/session-content'
import { STAMP_KINDS } from '../../../body/marks/figure-mark'
import { placeInList, sessionStamps, sessionStrokes } from '../../../body/marks/session-marks'
import type { View } from '../../../body/mesh/figure'
import type { Place } from '../../../body/mesh/place'
import { useContent, useDraft, useDraftStore } from '../draft-context'
import { useFigureTool } from '../figure-tool'
import { addStamp, moveCup, moveStamp, putStroke, removeCup, removeStamp, removeStroke } from './mark-edits'

let gestures = 0

/** The marks of the session as the figure shows and changes them. */
export function useFigureMarks() {
  const store = useDraftStore()
  const { tool, choose, placeCup } = useFigureTool()
  const stamps = useContent('stamps')
  const cups = useContent('cups')
  const therapies = useContent('therapies')
  const { strokes, onStroke } = useStrokes()

  const onStamp = useCallback(
    (place: Place) => {
      if (tool === 'cup') return placeCup(place)
      const kind = STAMP_KINDS.find((one) => one === tool)
      if (kind === undefined) return
      const { length } = store.get().content.stamps
      store.edit(addStamp(kind, place))
      if (store.get().content.stamps.length > length) choose(`stamp-${length}`)
    },
    [store, tool, choose, placeCup],
  )

  const onStampMove = useCallback(
    (id: string, place: Place) => {
      const at = placeInList(id)
      if (at) store.edit(at.list === 'cup' ? moveCup(at.index, place) : moveStamp(at.index, place), `move-${id}`)
    },
    [store],
  )

  const onStampRemove = useCallback(
    (id: string) => {
      const at = placeInList(id)
      if (at) store.edit(at.list === 'cup' ? removeCup(at.index) : removeStamp(at.index))
      choose(null)
    },
    [store, choose],
  )

  const onStrokePick = useCallback(
    (id: string) => {
      const at = placeInList(id)
      if (at) store.edit(removeStroke(at.index))
    },
    [store],
  )

  return {
    stamps: useMemo(() => sessionStamps({ stamps, cups, therapies }), [stamps, cups, therapies]),
    strokes: useMemo(() => sessionStrokes(strokes), [strokes]),
    onStroke,
    onStamp,
    onStampPick: choose,
    onStampMove,
    onStampRemove,
    onStrokePick,
  }
}

/**
 * A stroke is in the document from its first point on. Until it is done the figure keeps the list it had, and draws the running
 * stroke by itself: nothing else is drawn again while the pen moves.
 */
function useStrokes() {
  const store = useDraftStore()
  const [before, setBefore] = useState<SessionStroke[] | null>(null)
  const running = useRef(new Map<View, { gesture: string; index: number }>())
  const strokes = useDraft((draft) => before ?? draft.content.strokes)

  const onStroke = useCallback(
    (view: View, path: string, isDone: boolean) => {
      const known = store.get().content.strokes
      const stroke = running.current.get(view) ?? { gesture: `gesture-${(gestures += 1)}`, index: known.length }
      if (isDone) running.current.delete(view)
      else if (!running.current.has(view)) {
        running.current.set(view, stroke)
        setBefore(known)
      }
      if (isDone) setBefore(null)
      store.edit(putStroke(stroke.index, { view, path }), stroke.gesture)
      if (isDone) void store.flush()
    },
    [store],
  )
  return { strokes, onStroke }
}
