import { useState } from 'react'
import type { ChartKind } from './measure-words'
import type { TimeView } from './time-span'

/** What the therapist chose to look at. */
export interface ChartChoice {
  kind: ChartKind | 'together'
  view: TimeView
  /** By kind, the measure of the single chart. */
  picked: Partial<Record<ChartKind, string>>
  /** Measures drawn above each other; null = those that matter most. */
  together: readonly string[] | null
  /** Session of the marked visit; null = the latest. */
  visit: number | null
  asTable: boolean
}

const usual: ChartChoice = { kind: 'tension', view: { zoom: 'all', endsOn: null }, picked: {}, together: null, visit: null, asTable: false }

/** By client, so that a look at another tab or client does not undo it. Gone with the page when the app locks. */
const kept = new Map<number, ChartChoice>()

export function useChartChoice(clientId: number): [ChartChoice, (changes: Partial<ChartChoice>) => void] {
  const [choice, setChoice] = useState(() => kept.get(clientId) ?? usual)
  const change = (changes: Partial<ChartChoice>) => {
    const next = { ...(kept.get(clientId) ?? usual), ...changes }
    kept.set(clientId, next)
    setChoice(next)
  }
  return [choice, change]
}
