import { expect, test } from './app'

test('on the window and on the page that is printed, an injected script is blocked and reported by a policy without “unsafe”', async ({ start }) => {
  const started = await start({ expectedProblems: /script-src|inline script/ })
  const opened = started.app.waitForEvent('window')
  await started.app.evaluate(async ({ BrowserWindow }) => {
    const hidden = new BrowserWindow({ show: false, webPreferences: { partition: 'levator', sandbox: true, contextIsolation: true } })
    await hidden.loadURL('app://bundle/print.html')
  })
  for (const page of [started.page, await opened]) {
    const reported = page.waitForEvent('console', (message) => message.type() === 'error' && /securitypolicyviolation: script-src|Content Security Policy directive 'script-src/.test(message.text()))
    const { policy, ran } = await page.evaluate(async () => {
      const refused = new Promise<string>((done) => document.addEventListener('securitypolicyviolation', (event) => done(event.originalPolicy), { once: true }))
      const script = document.createElement('script')
      script.textContent = 'window.injected = true'
      document.body.append(script)
      return { policy: await refused, ran: 'injected' in window }
    })
    expect(ran).toBe(false)
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe-')
    await reported
  }
})
