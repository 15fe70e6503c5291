import { join } from 'node:path'
import { AppError } from '../../shared/errors'
import { saveNewFile } from '../files/save-file'
import type { Handlers } from '../handler-types'
import { vaultState } from './folder'
import type { Vault } from './session'

const recoverySheetText = (key: string) =>
  [
    'Levator recovery key',
    '',
    key,
    '',
    'This key opens the practice without its passphrase. Keep it on paper, away from the laptop.',
    'Anybody who has this key and the data folder, or a backup, can read every record.',
    '',
  ].join('\n')

export const vault: Handlers['vault'] = {
  state: async (_input, { vault: held }) => held.state(),
  chooseFolder: async (_input, { dialogs, preferences, vault: held }) => {
    requireNoPractice(held)
    const chosen = await dialogs.chooseFolder({ title: 'Folder for the practice' })
    if (chosen === null) return { folder: null }
    // The dialog may have stood open for long: a practice made meanwhile must not be lost sight of.
    requireNoPractice(held)
    const folder = vaultState(chosen) === 'none' ? join(chosen, 'Levator practice') : chosen
    preferences.setDataFolder(folder)
    return { folder }
  },
  create: async ({ passphrase }, { vault: held }) => {
    await held.create(passphrase)
    return held.state()
  },
  recoveryKey: async (_input, { vault: held }) => ({ recoveryKey: held.heldRecoveryKey() }),
  renewRecoveryKey: async ({ passphrase }, { vault: held }) => {
    await held.renewRecoveryKey(passphrase)
    return held.state()
  },
  changePassphrase: async ({ current, next }, { vault: held }) => {
    await held.changePassphrase(current, next)
    return held.state()
  },
  computerUnlock: async (_input, { vault: held }) => held.computerUnlock(),
  allowComputerUnlock: async ({ passphrase }, { vault: held }) => {
    await held.allowComputerUnlock(passphrase)
    return held.computerUnlock()
  },
  forbidComputerUnlock: async (_input, { vault: held }) => {
    held.forbidComputerUnlock()
    return held.computerUnlock()
  },
  saveRecoveryKey: async (_input, { dialogs, vault: held }) => {
    const key = requireHeldKey(held.heldRecoveryKey())
    const target = await dialogs.saveFile({
      title: 'Save the recovery key',
      defaultName: 'Levator recovery key.txt',
      extension: 'txt',
      extensionLabel: 'Text',
    })
    return { fileName: target === null ? null : await saveNewFile(target, Buffer.from(recoverySheetText(key), 'utf8')) }
  },
  printRecoveryKey: async (_input, { printing, vault: held }) => ({
    printed: await printing.recoverySheet(requireHeldKey(held.heldRecoveryKey())),
  }),
  confirmRecoveryKey: async ({ groups }, { vault: held }) => {
    held.confirmRecoveryKey(groups)
    return held.state()
  },
  unlock: async (input, { vault: held }) => {
    await held.unlock(input)
    return held.state()
  },
  lock: async (_input, { vault: held }) => {
    held.lock()
    return held.state()
  },
  openDemo: async (_input, { vault: held }) => {
    await held.openDemo()
    return held.state()
  },
  removeDemo: async (_input, { vault: held }) => {
    held.removeDemo()
    return held.state()
  },
  pageSaved: async (_input, { pageSaved }) => {
    pageSaved()
    return {}
  },
  copied: async (_input, { copied }) => {
    copied()
    return {}
  },
}

function requireNoPractice(held: Vault): void {
  const { phase } = held.state()
  if (phase === 'first-run' || phase === 'missing') return
  throw new AppError('refused', 'There is a practice already. Its folder cannot be changed here.')
}

function requireHeldKey(key: string | null): string {
  if (key === null) throw new AppError('not_found', 'This recovery key is confirmed and kept nowhere any more. Make a new one in the settings.')
  return key
}
