import type { DocumentRequest } from '../shared/contract/documents'
import type { Backups } from './backup/backups'
import type { Clock } from './clock'
import type { Batches } from './documents/batch'
import type { Restoring } from './restore/restoring'
import type { PreferencesStore } from './settings/preferences'
import type { HistoryWatch } from './history/watch'
import type { Vault } from './vault/session'

/** The system's dialogs and printer, passed in so that handlers never import electron. Null = cancelled. */
export interface Dialogs {
  /** Asks where to save. The dialog itself asks before an existing file is replaced; `replace` tells that the user agreed to it. */
  saveFile(options: { title: string; defaultName: string; extension: string; extensionLabel: string }): Promise<{ path: string; replace: boolean } | null>
  /** Asks for one existing file. */
  openFile(options: { title: string; extension: string; extensionLabel: string }): Promise<string | null>
  chooseFolder(options: { title: string }): Promise<string | null>
  reveal(path: string): void
}

export interface Printing {
  /** Opens the hidden window, so that the next document need not wait for it. */
  prepare(): void
  /** The document as PDF, drawn by the print page in a hidden window. */
  documentPdf(document: DocumentRequest): Promise<Uint8Array>
  /** Prints the document through the system's print dialog. False = not printed. `stillWanted` throws where it must not be printed any more. */
  onPaper(document: DocumentRequest, stillWanted: () => void): Promise<boolean>
  /** Prints the recovery sheet through the system's print dialog. False = not printed. */
  recoverySheet(recoveryKey: string): Promise<boolean>
}

/** What an asynchronous operation works with. */
export interface TaskContext {
  clock: Clock
  dialogs: Dialogs
  printing: Printing
  vault: Vault
  history: Pick<HistoryWatch, 'state' | 'accept' | 'damaged'>
  backups: Backups
  batches: Batches
  preferences: PreferencesStore
  restoring: Restoring
  /** The page answers that nothing typed is unsaved any more. */
  pageSaved(): void
  /** Something of ours stands in the clipboard now. */
  copied(): void
}
