import { AppError } from '../../shared/errors'
import { recordEvent } from '../audit/events'
import type { Handlers } from '../handler-types'
import type { TaskContext } from '../task-context'

export const backups: Handlers['backups'] = {
  status: async (_input, context) => context.backups.status(),
  list: async (_input, context) => context.backups.list(),
  make: async (_input, context) => context.backups.make(),
  cancel: async (_input, context) => {
    context.backups.cancel()
    return {}
  },
  verify: async ({ seq }, context) => context.backups.verify(seq),
  chooseSecondFolder: async (_input, context) => {
    const { orm } = context.vault.requireOpen()
    const folder = await context.dialogs.chooseFolder({ title: 'Second folder for the backups' })
    // The dialog may have stood open for long: the choice is for the practice it was made in.
    if (context.vault.requireOpen().orm !== orm) throw new AppError('locked', 'Levator was locked before the folder was chosen. Nothing was changed. Try again.')
    if (folder !== null) inTheLog(context, 'backups.chooseSecondFolder', () => context.backups.setSecondFolder(folder))
    return context.backups.status()
  },
  forgetSecondFolder: async (_input, context) => {
    inTheLog(context, 'backups.forgetSecondFolder', () => context.backups.setSecondFolder(null))
    return context.backups.status()
  },
  tryRecoveryKey: async ({ recoveryKey }, context) => {
    context.backups.tryRecoveryKey(recoveryKey)
    return context.backups.status()
  },
}

/** Where copies of all records go, or that none do any more, is done and written down, or neither. */
function inTheLog({ vault, clock }: TaskContext, action: string, act: () => void): void {
  const { orm } = vault.requireOpen()
  const both = () => {
    recordEvent(orm, clock, action, null)
    act()
  }
  orm.$client.transaction(both).immediate()
}
