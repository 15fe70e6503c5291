import styles from './body-figure.module.css'
import type { VisualCentre } from './mesh/visual-centre'
import type { Grade } from './region-mark'

/** What changed in a region, by its sign and size. */
export function ChangeLabel({ centre, label, scale }: { centre: VisualCentre; label: string; scale: number }) {
  const [x, y] = centre.at
  const size = Math.max(18, Math.min(24, centre.radius * 1.3)) * scale
  return (
    <>
      <circle className={styles.disc} cx={x} cy={y} r={size * 0.8} />
      <text className={`${styles.number} ${styles.ink0}`} x={x} y={y + size * 0.36} fontSize={size}>{label}</text>
    </>
  )
}

/** The number of a graded region: colour never stands alone. A carried one is ringed with dashes. `scale` shrinks it in a zoomed picture. */
export function MarkNumber({ centre, grade, carried, scale }: { centre: VisualCentre; grade: Grade; carried: boolean; scale: number }) {
  const [x, y] = centre.at
  const size = Math.max(18, Math.min(26, centre.radius * 1.5)) * scale
  return (
    <>
      <circle className={styles.disc} cx={x} cy={y} r={size * 0.6} />
      {carried && <circle className={styles.carriedRing} cx={x} cy={y} r={size * 0.66} />}
      <text className={`${styles.number} ${styles[`ink${carried ? 'Carried' : grade}`]}`} x={x} y={y + size * 0.36} fontSize={size}>{grade}</text>
    </>
  )
}
