import { useEffect } from 'react'
import { useSearch } from 'wouter'

/** Arriving with `?ask=gp`, the focus goes into the first field of what is to be asked. */
export function useAskedField(): void {
  const asked = new URLSearchParams(useSearch()).get('ask')
  useEffect(() => {
    if (asked !== null) document.querySelector<HTMLElement>(`[data-ask="${CSS.escape(asked)}"] input`)?.focus()
  }, [asked])
}
