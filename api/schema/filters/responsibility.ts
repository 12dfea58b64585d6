// Which responsibilities, seen from a department.
import { builder } from '../builder.ts'
import { BasisEnum } from '../enums.ts'
import { ProjectFilter } from './project.ts'

export const ResponsibilityFilter = builder.inputType('ResponsibilityFilter', {
  description: 'Which responsibilities (责任). All that is given must hold.',
  fields: (t) => ({
    basis: t.field({ type: [BasisEnum], description: 'Decided by one of these (判定依据).' }),
    explicit: t.boolean({ description: 'Written down (true) or inferred (false, 推定).' }),
    project: t.field({ type: ProjectFilter, description: 'For projects such as these.' }),
  }),
})
