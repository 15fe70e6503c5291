/** The four plain fields of a note: what the client told, what was found, what was done, what comes next. */
export const noteFields = ['told', 'found', 'done', 'plan'] as const
