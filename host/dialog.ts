import { mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { app } from './app.ts'
import { BrowserWindow } from './browser-window.ts'
import { say, unsupported } from './state.ts'
import { askZenity } from './zenity.ts'

interface DialogOptions {
  title?: string
  message?: string
  detail?: string
  defaultPath?: string
  properties?: string[]
  buttons?: string[]
  defaultId?: number
  cancelId?: number
  checkboxChecked?: boolean
}
/** The window may be left out, as in Electron. */
type Arguments = [window: BrowserWindow | null | undefined, options: DialogOptions] | [options: DialogOptions]

const optionsOf = (args: Arguments): DialogOptions => (args.length === 2 ? args[1] : args[0]) ?? {}

/** Where a save goes when nobody can be asked: CHROMIUM_HOST_FILES, or a folder beside the data. */
export const filesFolder = (): string => {
  const folder = process.env['CHROMIUM_HOST_FILES'] ?? join(app.getPath('userData'), 'files')
  mkdirSync(folder, { recursive: true })
  return folder
}

/** With a display and zenity the user is asked; otherwise saving goes to a folder, the rest is cancelled, and both are said. */
export const dialog = {
  showSaveDialog: async (...args: Arguments): Promise<{ canceled: boolean; filePath: string }> => {
    const { defaultPath = 'untitled', title = 'Save' } = optionsOf(args)
    const answer = await askZenity(['--file-selection', '--save', `--filename=${defaultPath}`, `--title=${title}`])
    if (answer) return { canceled: !answer.ok, filePath: answer.ok ? answer.text : '' }
    const filePath = join(filesFolder(), basename(defaultPath))
    say(`save dialog answered with ${filePath}`)
    return { canceled: false, filePath }
  },
  showOpenDialog: async (...args: Arguments): Promise<{ canceled: boolean; filePaths: string[] }> => {
    const { properties = [], title = 'Open', defaultPath } = optionsOf(args)
    const answer = await askZenity([
      '--file-selection',
      `--title=${title}`,
      ...(defaultPath ? [`--filename=${defaultPath}`] : []),
      ...(properties.includes('openDirectory') ? ['--directory'] : []),
      ...(properties.includes('multiSelections') ? ['--multiple', '--separator=\n'] : []),
    ])
    if (answer) return { canceled: !answer.ok, filePaths: answer.ok ? answer.text.split('\n') : [] }
    const chosen = process.env['CHROMIUM_HOST_OPEN']
    say(`open dialog answered with ${chosen ?? 'cancel'}`)
    return { canceled: !chosen, filePaths: chosen?.split('\n') ?? [] }
  },
  showMessageBox: async (...args: Arguments): Promise<{ response: number; checkboxChecked: boolean }> => {
    const { message = '', detail = '', buttons = [], cancelId, checkboxChecked = false } = optionsOf(args)
    const cancel = cancelId ?? Math.max(0, buttons.findIndex((label) => /^(cancel|no)$/i.test(label)))
    const text = `--text=${[message, detail].filter(Boolean).join('\n\n')}`
    const answer = await askZenity(['--question', '--no-markup', '--switch', text, ...buttons.map((label) => `--extra-button=${label}`)])
    if (answer) return { response: Math.max(buttons.indexOf(answer.text), answer.text === '' ? cancel : 0), checkboxChecked }
    say(`message box “${message}” answered with ${buttons[cancel] ?? 'cancel'}`)
    return { response: cancel, checkboxChecked }
  },
  showErrorBox: (title: string, content: string): void => say(`${title}: ${content}`),
  showSaveDialogSync: unsupported('dialog.showSaveDialogSync'),
  showOpenDialogSync: unsupported('dialog.showOpenDialogSync'),
  showMessageBoxSync: unsupported('dialog.showMessageBoxSync'),
}
