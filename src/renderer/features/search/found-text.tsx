import { useTranslation } from 'react-i18next'
import type { Snippet } from '../../../shared/contract/search'
import classes from './palette.module.css'

/** Words of a session as they were written, what was found in them marked. */
export function FoundText({ snippet: { field, text, ranges, cutBefore, cutAfter } }: { snippet: Snippet }) {
  const { t } = useTranslation('search')
  const pieces = ranges.flatMap(([from, to], index) => [
    { at: from - 0.5, found: false, text: text.slice(ranges[index - 1]?.[1] ?? 0, from) },
    { at: from, found: true, text: text.slice(from, to) },
  ])
  return (
    <span className={classes.snippet}>
      <span className={classes.where}>{t(`field.${field}`)}:</span>{' '}
      <bdi>
        {cutBefore ? '… ' : ''}
        {pieces.map((piece) =>
          piece.found ? (
            <mark key={piece.at} className={classes.mark}>
              {piece.text}
            </mark>
          ) : (
            <span key={piece.at}>{piece.text}</span>
          ),
        )}
        {text.slice(ranges.at(-1)?.[1] ?? 0)}
        {cutAfter ? ' …' : ''}
      </bdi>
    </span>
  )
}
