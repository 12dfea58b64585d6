// Registry: the kind of a body that is known by its printed name only.
import type { DepartmentKind } from '../model/kinds.ts'

const KINDS: readonly (readonly [RegExp, DepartmentKind])[] = [
  [/^中共|^省委|^市委|^县委|^区委|党委$|党组$|党校$/, 'PARTY'],
  [/人民政府$|^(?:国务院|省政府|市政府|县政府|区政府)$/, 'GOVERNMENT'],
  [/(?:政府|党委|委)办公[厅室]$/, 'OFFICE'],
  [/检察院$/, 'PROCURATORATE'],
  [/法院$/, 'COURT'],
  [/人大常委会$|人民代表大会常务委员会$/, 'CONGRESS'],
  [/政协$/, 'CONSULTATIVE'],
  [/军区$|军分区$|警备区$|(?:武装|人武)部$/, 'MILITARY'],
  [/^(?=.*武警).*[队部]$/, 'MILITARY'],
  [/领导小组(?:办公室)?$|协调小组(?:办公室)?$|指挥部(?:办公室)?$|联席会议(?:办公室)?$|专班$|工作组$/, 'COORDINATION'],
  [/基金$/, 'FUND'],
  [/公司$|集团$|银行$|企业$|联社$|(?:分|支)行$/, 'ENTERPRISE'],
  [/总工会$|妇联$|科协$|残联$|侨联$|工商联$|联合会$|协会$|学会$|商会$|供销社$|红十字会$|团.?委$/, 'MASS_ORG'],
  [/^(?=.*供销).*社$/, 'MASS_ORG'],
  [
    /中心$|大学$|学院$|学校$|研究院$|科学院$|研究所$|医院$|图书馆$|博物馆$|档案馆$|报社$|[总台站所园]$|[院校]$|[小中]学$/,
    'INSTITUTION',
  ],
  [/海关$|海事局$|总队$|支队$|大队$/, 'VERTICAL'],
  [/[厅局署]$|委$|委员会$|办$|办公室$|管委会$|[部]$/, 'AGENCY'],
]

/** The kind that a name's ending tells: `合肥市投资促进局` → AGENCY, `市大数据中心` → INSTITUTION; else UNKNOWN. */
export const kindOf = (name: string): DepartmentKind => KINDS.find(([shape]) => shape.test(name))?.[1] ?? 'UNKNOWN'
