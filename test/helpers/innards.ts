/** What must never reach the page: the words of SQLite, places on the disk, lines of our code. */
export const innards = /sqlite|constraint|no such \w+:|syntax error|datatype mismatch|database (is|disk|schema)|\bselect\b.*\bfrom\b|insert into|\.ts:\d|node_modules|\/(tmp|dev\/shm)\/|\n\s+at /i
