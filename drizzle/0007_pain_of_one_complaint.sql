-- What was kept of pain until the next session counted that of another complaint as well: these clients' sessions are worked out anew.
INSERT OR IGNORE INTO effect_pending SELECT client_id FROM session WHERE status = 'signed' AND complaint_id IS NOT NULL GROUP BY client_id HAVING count(DISTINCT complaint_id) > 1;
