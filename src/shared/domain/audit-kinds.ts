/** What the lines of the audit log are sorted into, so that one kind can be looked at alone. */
export const auditKinds = ['opening', 'viewing', 'writing', 'signing', 'output', 'erasing', 'backup', 'settings', 'integrity'] as const
export type AuditKind = (typeof auditKinds)[number]

/** Actions that are of another kind than their feature's. */
export const kindOfAction: Readonly<Record<string, AuditKind>> = {
  'sessions.sign': 'signing',
  'sessions.signWithPassphrase': 'signing',
  'sessions.reopen': 'signing',
  'sessions.amend': 'signing',
  'sessions.leaveAmendment': 'signing',
  'sessions.addAddendum': 'signing',
  'sessions.withdraw': 'signing',
  'sessions.reinstate': 'signing',
  'sessions.discard': 'erasing',
}

export const kindOfFeature: Readonly<Record<string, AuditKind>> = {
  vault: 'opening',
  documents: 'output',
  audit: 'output',
  access: 'output',
  retention: 'erasing',
  backups: 'backup',
  restore: 'backup',
  settings: 'settings',
  clock: 'integrity',
  history: 'integrity',
}

/** An action that nobody sorted changed something: it is 'writing'. Every action has exactly one kind. */
export function auditKindOf(action: string): AuditKind {
  const [feature = '', name = ''] = action.split('.')
  if (name === 'view') return 'viewing'
  const exact = Object.hasOwn(kindOfAction, action) ? kindOfAction[action] : undefined
  return exact ?? (Object.hasOwn(kindOfFeature, feature) ? kindOfFeature[feature] : undefined) ?? 'writing'
}
