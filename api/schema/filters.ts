// What lists can be narrowed by, as input types, and what each means to the store.
export { DepartmentFilter, departmentFilter } from './filters/department.ts'
export { DocumentFilter, documentFilter } from './filters/document.ts'
export { edgeConditions, range } from './filters/parts.ts'
export { ProjectFilter, projectFilter } from './filters/project.ts'
export { ResponsibilityFilter } from './filters/responsibility.ts'
export { TargetFilter, targetFilter } from './filters/target.ts'
