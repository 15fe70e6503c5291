import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

type Violation = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'][number]

/**
 * What axe finds wrong with the whole page as it stands. All that it finds right is left out: naming each element of that took half of the time.
 *
 * @param rules all that axe knows, unless some are named
 */
export const violationsOf = async (page: Page, rules: string[] = []): Promise<Violation[]> => {
  await loaded(page)
  // Legacy mode, because Electron cannot open the blank page axe would use.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] })
  const { violations } = await (rules.length === 0 ? axe : axe.withRules(rules)).analyze()
  return violations
}

/** Until the screen that was asked for has taken the place of the one before. */
export const loaded = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null)
}
