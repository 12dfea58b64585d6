// Preloaded: the registry's bodies come from the file that BENCH_REGISTRY names.
import { register } from 'node:module'
import { pathToFileURL } from 'node:url'

const file = JSON.stringify(pathToFileURL(process.env.BENCH_REGISTRY).href)
const hooks = `export const resolve = (specifier, context, next) =>
  specifier.endsWith('/bodies.json') ? next(${file}, context) : next(specifier, context)`
register(`data:text/javascript,${encodeURIComponent(hooks)}`)
