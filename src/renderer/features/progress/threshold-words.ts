import type { TFunction } from 'i18next'

const meanings: Readonly<Record<string, 'error' | 'both'>> = { MDC: 'error', SDC: 'error', 'MDC and MCID': 'both' }

/** "more than measuring error (MDC)": what a figure of this kind says, with its short name. */
export function kindWords(t: TFunction<'progress'>, kind: string): string {
  return t(`threshold.kind.${meanings[kind] ?? 'important'}`, { kind })
}
