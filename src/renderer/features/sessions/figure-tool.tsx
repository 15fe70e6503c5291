import { createContext, useContext, useMemo, useRef, useState, type ReactNode } from 'react'
import type { FigureTool } from '../../body/marks/figure-mark'
import type { Place } from '../../body/mesh/place'

type CupListener = (place: Place) => void

interface FigureToolState {
  tool: FigureTool
  /** Takes another tool into the hand; what was chosen on the figure is let go. */
  setTool: (tool: FigureTool) => void
  /** The mark chosen on the figure or in its list, by the ids of `body/marks/session-marks`. */
  chosen: string | null
  choose: (id: string | null) => void
  /** Whoever adds cups hears the places pressed with the tool `cup`. Gives a way to stop listening. */
  onCupPlace: (listener: CupListener) => () => void
  /** Somebody listens for cups. */
  hasCups: boolean
  placeCup: CupListener
}

const FigureToolContext = createContext<FigureToolState | null>(null)

/** What a tap on the body figure does in this session, shared by the figure, its tool bar and the lists beside it. */
export function FigureToolProvider({ children }: { children: ReactNode }) {
  const [{ tool, chosen }, setState] = useState<{ tool: FigureTool; chosen: string | null }>({ tool: 'area', chosen: null })
  const [hasCups, setHasCups] = useState(false)
  const listeners = useRef(new Set<CupListener>())
  const actions = useMemo(
    () => ({
      setTool: (next: FigureTool) => setState({ tool: next, chosen: null }),
      choose: (id: string | null) => setState((state) => ({ ...state, chosen: id })),
      onCupPlace(listener: CupListener) {
        listeners.current.add(listener)
        setHasCups(true)
        return () => {
          listeners.current.delete(listener)
          setHasCups(listeners.current.size > 0)
        }
      },
      placeCup(place: Place) {
        for (const listener of listeners.current) listener(place)
      },
    }),
    [],
  )
  const value = useMemo(() => ({ ...actions, tool, chosen, hasCups }), [actions, tool, chosen, hasCups])
  return <FigureToolContext value={value}>{children}</FigureToolContext>
}

export function useFigureTool(): FigureToolState {
  const state = useContext(FigureToolContext)
  if (state === null) throw new Error('outside of a session editor')
  return state
}
