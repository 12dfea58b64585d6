// npm run build: the explorer's pages, where they are not up to date.
import { runMain } from './main.ts'
import { buildPages } from './pages/build-pages.ts'
import { say } from './run.ts'

runMain(async () => {
  const pages = await buildPages(() => {
    say('building the explorer …')
  })
  say(`the explorer is in ${pages}`)
})
