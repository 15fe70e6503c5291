import { sql } from 'drizzle-orm'

/** Never the number of a client whose record was destroyed: lines of the audit log still name it. */
export const unusedClientId = sql<number>`(select 1 + max(coalesce((select max(id) from client), 0), coalesce((select max(client_id) from erasure), 0)))`
