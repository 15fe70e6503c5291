import type { Gap } from './first-gap'

/** Moves the focus to a scale or a group of chips of the session by its id, to the part of it that is a tab stop. */
export function focusOn(id: string): void {
  const place = document.querySelector(`[data-scale="${id}"], [data-choices="${id}"]`)
  const stop = place?.querySelector<HTMLElement>('[tabindex="0"]') ?? place?.querySelector<HTMLElement>('button')
  stop?.focus()
  stop?.scrollIntoView({ block: 'nearest' })
}

/** Brings a section into sight and puts the focus in the control where it begins: one marked so, else its first; function begins with a scale. */
export function focusSection(id: string): void {
  const section = document.querySelector<HTMLElement>(`[data-section="${id}"]`)
  section?.scrollIntoView({ block: 'start' })
  const begins = id === 'function' ? '[data-scale] [tabindex="0"]' : '[data-section-start]'
  const begin = section?.querySelector<HTMLElement>(begins) ?? section?.querySelector<HTMLElement>('textarea, input:not([type="hidden"]), button:not([data-source-note])')
  begin?.focus({ preventScroll: true })
}

/** Puts the focus into a field and selects what stands there, so that typing replaces it. */
export function focusField(selector: string): void {
  const field = document.querySelector<HTMLInputElement>(selector)
  field?.focus()
  field?.select()
  field?.scrollIntoView({ block: 'center' })
}

/** Goes to what is missing first; nowhere when nothing is. */
export function showFirstGap(gap: Gap | null, onTherapy: () => void): void {
  if (gap?.kind === 'therapy') onTherapy()
  if (gap?.kind === 'field') focusOn(gap.id)
  if (gap?.kind === 'section') focusSection(gap.id)
}
