import { kindOfAction, kindOfFeature } from '../../shared/domain/audit-kinds'

const whens = (kinds: Readonly<Record<string, string>>): string => Object.entries(kinds).map(([name, kind]) => `when '${name}' then '${kind}'`).join(' ')

/** `auditKindOf` as SQL over the column `action`, so that lines of one kind are picked where they are read. */
export const kindOfLine = `case when action like '%.view' then 'viewing' else
  case action ${whens(kindOfAction)} else case substr(action, 1, instr(action, '.') - 1) ${whens(kindOfFeature)} else 'writing' end end end`
