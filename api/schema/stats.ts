// Stats: how much there is.
import type { EdgeType, NodeLabel, Stats } from '../../graph/index.ts'
import { builder } from './builder.ts'
import { StatsType } from './refs.ts'

StatsType.implement({
  description: 'How much the graph holds (统计).',
  fields: (t) => {
    const nodes = (label: NodeLabel, description: string) =>
      t.int({ description, resolve: (stats: Stats) => stats.nodes[label] })
    const edges = (type: EdgeType, description: string) =>
      t.int({ description, resolve: (stats: Stats) => stats.edges[type] })
    return {
      documents: nodes('Document', 'Documents (文件), those only cited included.'),
      heldDocuments: t.exposeInt('heldDocuments', { description: 'Documents held with their text (已收录文件).' }),
      departments: nodes('Department', 'Departments (部门).'),
      projects: nodes('Project', 'Projects (任务).'),
      targets: nodes('Target', 'Targets (目标).'),
      platforms: nodes('Platform', 'Platforms (平台).'),
      leads: edges('LEADS', 'LEADS edges (牵头).'),
      supports: edges('SUPPORTS', 'SUPPORTS edges (配合).'),
      cites: edges('CITES', 'CITES edges (引用).'),
      contains: edges('CONTAINS', 'CONTAINS edges (载明).'),
      sets: edges('SETS', 'SETS edges (设定目标).'),
      issued: edges('ISSUED', 'ISSUED edges (印发).'),
      mentions: edges('MENTIONS', 'MENTIONS edges (提及).'),
      succeeds: edges('SUCCEEDS', 'SUCCEEDS edges (承继).'),
      problems: t.exposeInt('problems', { description: 'Problems (未能读懂之处).' }),
    }
  },
})

builder.queryField('stats', (t) =>
  t.field({
    type: StatsType,
    description: 'How much the graph holds (统计).',
    resolve: (_root, _args, { store }) => store.stats(),
  }),
)
