import type { Database } from '../../src/main/db/open'

/** What `pragma optimize` found in a practice of 5,000 clients and 150,000 sessions (`bench/size`): rows of each index, and how many share its first columns. */
const statistics = `
note_version note_version_client 150000 53 1
note_version note_version_session 150000 1 1
week_total week_total 1044 1
client_condition client_condition 1550 1 1
client client_in_order 5000 2500 3 1 1
client client_uid_unique 5000 1
complaint complaint_client 5000 1
session session_complaint 150000 53
session session_draft 0 0 0
session session_by_day 150000 53 1 1 1
session session_id 150000 1
session session_uid_unique 150000 1
session session 150000 53 1
complaint_outcome complaint_outcome_client 5000 1
complaint_item complaint_item 10000 2 1 1
session_area session_area_region 599493 182 5 1
session_area session_area 599493 182 5 1
session_activity session_activity 150000 53 1 1
session_movement session_movement 600947 182 5 1
event event_subject 318561 6 2
consent consent_session 7011 2001
consent consent_client 7011 2
effect_total effect_total 132 44 1
session_score session_score 26954 6 1 1
session_therapy session_therapy_written_lot 0 0 0
session_therapy session_therapy 209512 77 2 1
session_effect session_effect 1145566 251 8 3 1`

/** Statements prepared from now on are planned as if the database held so much. */
export function plantStatistics(db: Database): void {
  // One small table, to have the tables of statistics: of those not named below SQLite is to know nothing.
  db.exec('analyze setting; delete from sqlite_stat1; delete from sqlite_stat4')
  const plant = db.prepare('insert into sqlite_stat1 (tbl, idx, stat) values (?, ?, ?)')
  for (const line of statistics.trim().split('\n')) {
    const [table, index, ...numbers] = line.split(' ')
    plant.run(table, index, numbers.join(' '))
  }
  // Reads them.
  db.exec('analyze sqlite_schema')
}
