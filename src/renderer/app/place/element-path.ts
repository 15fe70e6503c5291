/** Where an element stands below `root`: its number among its siblings, level by level. Null when it is not below it. */
export function pathOf(root: Element, element: Element): string | null {
  const steps: number[] = []
  for (let at: Element = element; at !== root; ) {
    const parent: Element | null = at.parentElement
    if (parent === null) return null
    steps.push([...parent.children].indexOf(at))
    at = parent
  }
  return steps.toReversed().join('/')
}

/** The element that stands there now, if there is one. */
export function elementAt(root: Element, path: string): Element | undefined {
  if (path === '') return root
  return path.split('/').reduce<Element | undefined>((at, step) => at?.children[Number(step)], root)
}

/** What a screen reader calls it, near enough to tell it from its neighbours. */
export function nameOf(element: Element): string {
  const labels = 'labels' in element ? (element as HTMLInputElement).labels : null
  const labelledBy = element.getAttribute('aria-labelledby')?.split(' ')[0] ?? ''
  const name = element.getAttribute('aria-label') ?? document.getElementById(labelledBy)?.textContent ?? labels?.[0]?.textContent ?? element.textContent
  return `${element.tagName.toLowerCase()} ${name.trim()}`.slice(0, 200)
}
