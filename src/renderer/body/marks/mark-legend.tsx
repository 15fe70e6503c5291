import { useTranslation } from 'react-i18next'
import { STAMP_KINDS, type FigureStamp, type MarkKind } from './figure-mark'
import styles from './marks.module.css'
import { GLYPH, StampGlyph } from './stamp-glyph'

type LegendProps = { readonly stamps: readonly Pick<FigureStamp, 'kind'>[]; readonly hasStrokes: boolean }

/** What the marks that are shown mean, in words. */
export function MarkLegend({ stamps, hasStrokes }: LegendProps) {
  const { t } = useTranslation('body')
  const kinds = ([...STAMP_KINDS, 'cup'] as const).filter((kind) => stamps.some((stamp) => stamp.kind === kind))
  if (kinds.length === 0 && !hasStrokes) return null
  return (
    <ul className={styles.legend} aria-label={t('mark.legend')}>
      {kinds.map((kind) => (
        <li key={kind} className={styles.entry}>
          <MarkSample kind={kind} /> {t(kind === 'cup' ? 'mark.cupLegend' : `mark.${kind}`)}
        </li>
      ))}
      {hasStrokes && (
        <li className={styles.entry}>
          <svg className={styles.sample} viewBox="0 0 20 20" aria-hidden="true"><path className={styles.ink} d="M2,14C5,4 9,3 10,9S14,17 18,6L19,7C15,20 10,18 9,11 8,6 6,7 3,15Z" /></svg> {t('mark.stroke')}
        </li>
      )}
    </ul>
  )
}

/** The form of one kind, for a legend, a button or a line of a list. */
export function MarkSample({ kind, label }: { kind: MarkKind; label?: string }) {
  return (
    <svg className={styles.sample} viewBox={`${-1.5 * GLYPH} ${-1.5 * GLYPH} ${3 * GLYPH} ${3 * GLYPH}`} aria-hidden="true">
      <StampGlyph kind={kind} at={[0, 0]} label={label} scale={1} />
    </svg>
  )
}
