// The public door of the API.
export { createApi, type ApiOptions } from './create-api.ts'
export { startServer, type RunningServer, type ServerOptions } from './start-server.ts'
export { DEFAULT_SETTINGS, LIMITS, type ApiSettings } from './settings.ts'
