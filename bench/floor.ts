/** All cells of a table's rows as one number: SQLite steps over every row and byte, and gives nothing to JavaScript. Its only parameter is the client's id. */
export const stepsOver = (table: string, columns: string, key = 'client_id'): string =>
  `select sum(${columns.split(' ').map((name) => `coalesce(octet_length(${name}), 0)`).join(' + ')}) from ${table} where ${key} = ?`

/** The same for what was planned at the end of each session. */
export const stepsOverPlans = 'select sum(octet_length(n.plan)) from session s join session_note n on n.session_id = s.id where s.client_id = ?'
