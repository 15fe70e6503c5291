import { encodeStroke, type InkPoint } from './stroke-path'

export type PenPointer = { readonly id: number; readonly type: string; /** Milliseconds that only grow. */ readonly now: number }

export type PenPorts = {
  /** The stroke so far, once per frame, and once more when it is done. */
  readonly onStroke: (path: string, isDone: boolean) => void
  /** The points so far; none when no stroke is drawn. */
  readonly onPoints: (points: readonly InkPoint[]) => void
  /** Asks for one call before the next frame is painted. Gives a way to call it off. */
  readonly frame: (call: () => void) => () => void
}

/** Points of one stroke: half a minute of drawing. */
export const LONGEST = 1500
/** So long after a pen was near, a touch is the ball of the hand. */
const PALM_MS = 1500

/**
 * One stroke at a time, from the first to the last point. Whatever ends it – lifting the pen, the system taking the pointer, a locked
 * screen – it keeps every point it has got.
 */
export function createPen({ onStroke, onPoints, frame }: PenPorts) {
  let pointer: PenPointer | null = null
  let points: InkPoint[] = []
  let told = ''
  let callOff: (() => void) | null = null
  let penSeen = -Infinity

  const tell = (isDone: boolean): void => {
    callOff?.()
    callOff = null
    const path = encodeStroke(points)
    if (path !== told || isDone) onStroke(path, isDone)
    told = path
  }

  const end = (): void => {
    if (!pointer) return
    tell(true)
    pointer = null
    points = []
    told = ''
    onPoints(points)
  }

  /** Ends the stroke and begins the next one where it stopped: nothing is lost, and no stroke becomes too long to be kept. */
  const goOn = (): void => {
    tell(true)
    points = points.slice(-1)
    told = ''
    onPoints(points)
  }

  return {
    /** False where no stroke begins: one is being drawn already, or the touch is the hand's. A pen takes over from a touch. */
    down(by: PenPointer, at: InkPoint): boolean {
      if (by.type === 'touch' && (pointer || by.now - penSeen < PALM_MS)) return false
      if (pointer && !(by.type === 'pen' && pointer.type === 'touch')) return false
      end()
      if (by.type === 'pen') penSeen = by.now
      pointer = by
      points = [at]
      onPoints(points)
      tell(false)
      return true
    },
    move(by: PenPointer, more: readonly InkPoint[]): void {
      if (by.type === 'pen') penSeen = by.now
      if (pointer?.id !== by.id || more.length === 0) return
      points = [...points, ...more]
      if (points.length >= LONGEST) return goOn()
      callOff ??= frame(() => {
        callOff = null
        onPoints(points)
        tell(false)
      })
    },
    /** Ends the stroke of this pointer, or whichever there is. */
    end(id?: number): void {
      if (id === undefined || pointer?.id === id) end()
    },
  }
}

export type Pen = ReturnType<typeof createPen>
