import { expect, type Page, type StartedApp } from './app'
import { loaded, violationsOf } from './axe-violations'

/** Smallest size of a control, in CSS pixels; a step of an eleven-step scale is one of a strip without gaps. */
const least = { width: 44, height: 40, step: 42 }

/**
 * Everything that is wrong with the screen as it stands, one line each: axe in light and in dark, controls that are too small or whose words
 * are cut, and a page that scrolls sideways. The window is as small as it may be, 1024 × 768.
 */
export const faultsOf = async (started: StartedApp, page: Page, name: string): Promise<string[]> => {
  await page.setViewportSize({ width: 1024, height: 768 })
  await loaded(page)
  await showIn(started, page, 'light')
  const shape = await page.evaluate(shapeFaults, least)
  const light = await axeFaults(page)
  await showIn(started, page, 'dark')
  // Only colours differ: all else was looked at in light.
  const dark = await axeFaults(page, ['color-contrast'])
  await showIn(started, page, 'light')
  return [...shape, ...light.map((fault) => `light: ${fault}`), ...dark.map((fault) => `dark: ${fault}`)].map((fault) => `${name}: ${fault}`)
}

export const showIn = async ({ app }: StartedApp, page: Page, theme: 'light' | 'dark'): Promise<void> => {
  await app.evaluate(({ nativeTheme }, wanted) => (nativeTheme.themeSource = wanted), theme)
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', theme)
  await atRest(page)
}

/** Waits for what moves to have arrived; what turns for ever (a loader) is left alone. */
export const atRest = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const ending = document.getAnimations().filter(({ effect }) => {
      // Within a closed fold nothing is drawn, and nothing that moves there ever arrives.
      const isDrawn = !(effect instanceof KeyframeEffect) || (effect.target?.checkVisibility() ?? true)
      return isDrawn && Number.isFinite(effect?.getComputedTiming().endTime ?? Infinity)
    })
    await Promise.allSettled(ending.map((animation) => animation.finished))
  })

const axeFaults = async (page: Page, rules?: string[]): Promise<string[]> => {
  const violations = await violationsOf(page, rules)
  const faults = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => ({ id, target: node.target.join(' '), why: (node.failureSummary ?? '').split('\n')[1]?.trim() ?? '' })),
  )
  // What is open over the page belongs to the control that opened it and names it; only what stands on the page needs a landmark.
  const overThePage = await page.evaluate(
    (targets) => targets.filter((target) => document.querySelector(target)?.closest('[data-portal]')?.querySelector('[role="listbox"], [role="menu"], [role="dialog"]')),
    faults.filter(({ id }) => id === 'region').map(({ target }) => target),
  )
  return faults.filter(({ id, target }) => id !== 'region' || !overThePage.includes(target)).map(({ id, target, why }) => `${id} at ${target} ${why}`)
}

/** Runs in the page. */
const shapeFaults = ({ width, height, step }: typeof least): string[] => {
  const controls = 'button, a[href], input, select, textarea, [role="button"], [role="option"], [role="tab"], [role="radio"], [role="checkbox"], [role="switch"], [role="menuitem"]'
  const say = (element: Element): string => {
    const words = element.getAttribute('aria-label') ?? (element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null) ?? element.textContent ?? ''
    return `${element.getAttribute('role') ?? element.tagName.toLowerCase()} “${words.trim().slice(0, 50)}”`
  }
  const isVisible = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
  // A link within a sentence is as high as its line.
  const isInline = (element: Element): boolean => element.tagName === 'A' && getComputedStyle(element).display === 'inline'
  // Unseen until it has the focus.
  const isSkipLink = (element: Element): boolean => element.matches('a[href^="#"]')
  const inputs = (element: Element): element is HTMLInputElement => element instanceof HTMLInputElement && ['checkbox', 'radio'].includes(element.type)

  const found: string[] = []
  const root = document.documentElement
  if (root.scrollWidth > root.clientWidth) found.push(`the page scrolls sideways: ${root.scrollWidth} in ${root.clientWidth}`)
  for (const scroller of document.querySelectorAll('main, main *')) {
    const style = getComputedStyle(scroller)
    if (style.overflowX === 'auto' && scroller.scrollWidth > scroller.clientWidth + 1 && style.display !== 'inline' && isVisible(scroller)) {
      found.push(`scrolls sideways: ${scroller.tagName.toLowerCase()}.${scroller.className} ${scroller.scrollWidth} in ${scroller.clientWidth}`)
    }
  }
  for (const element of document.querySelectorAll(controls)) {
    // The regions of the body figure are as large as the body allows; their twin is the list.
    if (element instanceof SVGElement || isInline(element) || isSkipLink(element)) continue
    // A tick box is pressed by its label as well.
    const boxes = inputs(element) ? [element, ...(element.labels ?? [])].map((part) => part.getBoundingClientRect()) : isVisible(element) ? [element.getBoundingClientRect()] : []
    const wide = Math.max(...boxes.map((box) => box.right)) - Math.min(...boxes.map((box) => box.left))
    const high = Math.max(...boxes.map((box) => box.bottom)) - Math.min(...boxes.map((box) => box.top))
    if (boxes.length > 0 && wide > 2 && (wide < (element.closest('[data-look="joined"]') === null ? width : step) - 0.5 || high < height - 0.5)) found.push(`too small, ${Math.round(wide)} × ${Math.round(high)}: ${say(element)}`)
    if (inputs(element) || !isVisible(element)) continue
    // A row of a list may show the first words of a note; a button says all it has to say.
    if (element.tagName === 'A' && !element.className.includes('Button')) continue
    const cut = [element, ...element.querySelectorAll('*')].find((part) => {
      const style = getComputedStyle(part)
      // Words for screen readers stand in a box of one pixel.
      return part.clientWidth > 4 && style.overflowX !== 'visible' && part.scrollWidth > part.clientWidth + 1 && !(part instanceof HTMLInputElement) && part.textContent?.trim() !== ''
    })
    if (cut !== undefined && !(element instanceof HTMLTextAreaElement)) found.push(`words are cut: ${say(element)}`)
    if (element.tagName === 'BUTTON' && element.scrollWidth > element.clientWidth + 1) found.push(`words run out: ${say(element)}`)
  }
  return found
}
