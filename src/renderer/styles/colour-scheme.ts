/** Marks the page light or dark as the system says, and again when that changes; the kit does the same once it is there. */
export function followColourScheme(): void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)')
  const mark = () => document.documentElement.setAttribute('data-mantine-color-scheme', dark.matches ? 'dark' : 'light')
  dark.addEventListener('change', mark)
  mark()
}
