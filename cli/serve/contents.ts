// What a graph holds, in one line.
import type { Stats } from '../../graph/index.ts'
import { count } from '../run.ts'

/** `6 documents, 63 departments, 201 projects; 150 LEADS, 120 SUPPORTS, 11 CITES; 53 targets; 0 problems`. */
export const contents = ({ nodes, edges, heldDocuments, problems }: Stats): string =>
  [
    [count(heldDocuments, 'document'), count(nodes.Department, 'department'), count(nodes.Project, 'project')].join(
      ', ',
    ),
    (['LEADS', 'SUPPORTS', 'CITES'] as const)
      .map((type) => `${edges[type].toLocaleString('en-US')} ${type}`)
      .join(', '),
    count(nodes.Target, 'target'),
    count(problems, 'problem'),
  ].join('; ')
