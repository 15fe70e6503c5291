import type { Point } from '../mesh/strand'
import { MM_PER_UNIT } from '../mesh/place'
import { LETTERS, type MarkKind, type StampKind } from './figure-mark'
import styles from './marks.module.css'

/** Half the width of a mark in units of the whole figure: 3.5 mm across where that is printed 55 mm wide. */
export const GLYPH = 15

/** Each kind has a form of its own, drawn around 0,0 about one unit wide to each side. */
const FORMS: Readonly<Record<StampKind, string>> = {
  'trigger-point': 'M0,-1.3L1.3,0 0,1.3 -1.3,0Z',
  needle: 'M-1.25,-0.95H1.25L0,1.45Z',
  scar: 'M-0.75,-0.85H0.75A0.85,0.85 0 0 1 0.75,0.85H-0.75A0.85,0.85 0 0 1 -0.75,-0.85Z',
  bruise: 'M-1,-1H1V1H-1Z',
  avoid: 'M-0.46,-1.1H0.46L1.1,-0.46V0.46L0.46,1.1H-0.46L-1.1,0.46V-0.46Z',
}

/** Letters are smaller where more of them share the mark. */
const LETTER_SIZE = [1.25, 1.25, 1, 0.78]

export type GlyphProps = {
  readonly kind: MarkKind
  readonly at: Point
  readonly label?: string | undefined
  /** Millimetres across, for a cup. */
  readonly size?: number | undefined
  readonly scale: number
  readonly isChosen?: boolean
}

/** One mark. A cup is a ring of its true size with its number; the others keep one size and are told apart by form and letter. */
export function StampGlyph({ kind, at: [x, y], label = LETTERS[kind], size, scale, isChosen = false }: GlyphProps) {
  const radius = GLYPH * scale
  const letters = radius * (LETTER_SIZE[Math.min(label.length, 3)] ?? 1)
  const rim = cupRadius(size) ?? radius
  return (
    <g className={`${styles.stamp} ${kind === 'avoid' ? styles.avoid : ''}`}>
      {isChosen && <circle className={styles.chosen} cx={x} cy={y} r={kind === 'cup' ? rim + radius * 0.5 : radius * 1.75} />}
      {kind === 'cup'
        ? <><circle className={styles.cup} cx={x} cy={y} r={rim} /><circle className={styles.disc} cx={x} cy={y} r={Math.min(rim, radius * 0.85)} /></>
        : <path className={styles.form} d={FORMS[kind]} transform={`translate(${x} ${y}) scale(${radius})`} />}
      <text className={styles.letters} x={x} y={y + letters * 0.36 - (kind === 'needle' ? radius * 0.22 : 0)} fontSize={letters}>{label}</text>
    </g>
  )
}

/** Units from the middle of a cup to its rim, or null where its size is not known. */
export function cupRadius(size: number | undefined): number | null {
  return size === undefined ? null : size / MM_PER_UNIT / 2
}
