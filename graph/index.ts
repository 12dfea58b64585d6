// The public door of the graph: all that the API and the command line may use.
export * from './span.ts'
export * from './problem.ts'
export * from './model/kinds.ts'
export * from './model/record.ts'
export * from './model/extraction.ts'
export * from './build.ts'
export * from './store/selection.ts'
export * from './store/graph-store.ts'
