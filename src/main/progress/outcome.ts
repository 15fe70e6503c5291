import { prepared, type WriteDb } from '../db/orm'

const remove = prepared((db: WriteDb) => db.$client.prepare<[complaintId: number]>('delete from complaint_outcome where complaint_id = ?'))

/** With the plus sign no index is asked for the complaint: those of the client give the sessions in the order of their days. */
const ofComplaint = "client_id = @clientId and +complaint_id = @complaintId and status = 'signed'"
const measuredPain = `${ofComplaint} and pain_arrival is not null and pain_carried_on is null`
const first = 'order by held_on, start_time, id limit 1'
const latest = 'order by held_on desc, start_time desc, id desc limit 1'
/** The first or latest session at which tension was measured on arrival. */
const withTension = `select id from session where ${ofComplaint} and exists (select 1 from session_area a
  where a.client_id = session.client_id and a.session_id = session.id and a.tension_arrival is not null and a.tension_carried_on is null)`

/** Mean tension is over the areas measured on arrival at two visits, first and latest: others would shift it without anything having changed. */
const insert = prepared((db: WriteDb) =>
  db.$client.prepare<[{ clientId: number; complaintId: number }]>(
    `insert into complaint_outcome
     select @complaintId, @clientId, count(*), min(held_on), max(held_on),
       (select count(*) from session where ${measuredPain}),
       (select pain_arrival from session where ${measuredPain} ${first}),
       (select pain_arrival from session where ${measuredPain} ${latest}),
       t.areas, t.first, t.latest
     from session, (
       select count(*) as areas, avg(f.tension_arrival) as first, avg(l.tension_arrival) as latest
       from session_area f join session_area l on l.client_id = f.client_id and l.region_id = f.region_id
       where f.client_id = @clientId and f.session_id <> l.session_id and f.session_id = (${withTension} ${first}) and l.session_id = (${withTension} ${latest})
         and f.tension_arrival is not null and f.tension_carried_on is null and l.tension_arrival is not null and l.tension_carried_on is null
     ) t
     where ${ofComplaint}
     group by t.areas having count(*) > 0`,
  ),
)

/** Works out anew how a complaint stands; no row while none of its sessions is signed. */
export function refreshOutcome(db: WriteDb, clientId: number, complaintId: number): void {
  remove(db).run(complaintId)
  insert(db).run({ clientId, complaintId })
}
