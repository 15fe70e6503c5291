import { spawn } from 'node:child_process'
import { wantsHeadless } from './state.ts'

interface Answer {
  /** False when the user cancelled or pressed an extra button. */
  ok: boolean
  text: string
}

/** Asks the user with GTK's zenity; undefined where there is no display or no zenity. */
export const askZenity = (args: string[]): Promise<Answer | undefined> =>
  new Promise((resolve) => {
    if (wantsHeadless()) return resolve(undefined)
    const child = spawn('zenity', args, { stdio: ['ignore', 'pipe', 'ignore'] })
    let text = ''
    child.stdout.on('data', (chunk) => (text += String(chunk)))
    child.on('error', () => resolve(undefined))
    child.on('close', (code) => resolve({ ok: code === 0, text: text.replace(/\n$/, '') }))
  })
