import type { Notice } from '../../../../shared/domain/notice'

/** Usual reasons, by what the notice is about. */
export function usualReasons({ kind, places }: Pick<Notice, 'kind' | 'places'>): ('letter' | 'discussed' | 'avoided' | 'referred' | 'rested' | 'stopped')[] {
  if (kind === 'alert') return ['rested', 'stopped', 'referred']
  if (kind === 'count' || kind === 'limit' || kind === 'supply' || kind === 'consent') return []
  if (kind === 'red-flag') return ['letter', 'referred', 'discussed']
  return places.points.length + places.regionIds.length > 0 ? ['letter', 'avoided', 'discussed'] : ['letter', 'discussed']
}

/** A usual reason beside what is written: once, after it. */
export function withReason(text: string, usual: string): string {
  if (text.trim() === '') return usual
  return text.includes(usual) ? text : `${text.trimEnd().replace(/[.;]$/, '')}; ${usual}`
}
