import type { ElectronApplication, Page } from '@playwright/test'

const mark = 'securitypolicyviolation'

/** Runs in the page: turns a breach of the policy into a console error, which crosses to the test by itself. */
const reportViolations = (name: string): void => {
  document.addEventListener('securitypolicyviolation', (event) => {
    console.error(`${name}: ${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`)
  })
}

/** A list that fills with what goes wrong in any page of the app: exceptions, console errors, breaches of the Content-Security-Policy. */
export const watchForProblems = (app: ElectronApplication, expected?: RegExp): string[] => {
  const problems: string[] = []
  const note = (text: string): void => {
    if (!expected?.test(text)) problems.push(text)
  }
  const watch = (page: Page): void => {
    page.on('pageerror', (error) => note(`exception: ${error.stack ?? error.message}`))
    page.on('console', (message) => {
      if (message.type() === 'error') note(`console: ${message.text()}`)
    })
    // The page may close before the script is in place; then it can break nothing.
    page.addInitScript(reportViolations, mark).catch(() => undefined)
    page.evaluate(reportViolations, mark).catch(() => undefined)
  }
  app.on('window', watch)
  for (const page of app.windows()) watch(page)
  return problems
}
