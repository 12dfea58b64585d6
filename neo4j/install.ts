// Brings Neo4j from Maven Central into .neo4j/, once: some 240 jars, 144 MB. Nothing of it is part of Zhitu.
import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

const HERE = import.meta.dirname
const POM = join(HERE, 'pom.xml')

/** Something that the person at the keyboard has to mend; the message says how. */
export class SetupError extends Error {}

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT'

/** Makes sure that a Java that Neo4j 5.26 runs on is there. Throws SetupError. */
export async function checkJava(): Promise<void> {
  const advice =
    'Neo4j needs Java 17 or 21 (Debian: apt-get install openjdk-17-jre-headless), or use Docker: docker compose up neo4j.'
  const { stderr } = await run('java', ['-version']).catch((error: unknown) => {
    if (isMissing(error)) throw new SetupError(`There is no java on this machine. ${advice}`)
    throw new SetupError(`java does not run: ${String(error)}. ${advice}`)
  })
  const major = Number(/version "(\d+)/.exec(stderr)?.[1])
  if (!(major >= 17)) throw new SetupError(`This java is too old: ${stderr.split('\n')[0] ?? ''}. ${advice}`)
}

/**
 * The folder with Neo4j's jars, fetched by Maven if it is not there yet. Throws SetupError.
 *
 * `There is no mvn on this machine. Maven fetches Neo4j (Debian: apt-get install maven), or use Docker: …`
 */
export async function installNeo4j(): Promise<string> {
  const version = /<version>(5\.[\d.]+)<\/version>/.exec(await readFile(POM, 'utf8'))?.[1]
  if (version === undefined) throw new SetupError(`${POM} names no version of Neo4j.`)
  const lib = join(HERE, '..', '.neo4j', `lib-${version}`)
  const there = await readdir(lib).catch(() => [])
  if (there.length > 0) return lib

  const beside = `${lib}.${randomUUID()}`
  await mkdir(beside, { recursive: true })
  const goal = 'dependency:copy-dependencies'
  try {
    await run('mvn', ['-q', '-B', '-f', POM, goal, `-DoutputDirectory=${beside}`], { maxBuffer: 1 << 26 })
  } catch (error) {
    await rm(beside, { recursive: true, force: true })
    if (isMissing(error))
      throw new SetupError(
        'There is no mvn on this machine. Maven fetches Neo4j (Debian: apt-get install maven), or use Docker: docker compose up neo4j.',
      )
    throw new SetupError(`Maven could not fetch Neo4j ${version}:\n${wordsOf(error)}`)
  }
  // Renamed when complete, so an interrupted download is never taken for a Neo4j; the first of two wins.
  await rename(beside, lib).catch(() => rm(beside, { recursive: true, force: true }))
  return lib
}

const wordsOf = (error: unknown): string => {
  const output = error instanceof Error && 'stdout' in error ? String(error.stdout) : ''
  return (output === '' ? String(error) : output).split('\n').slice(0, 5).join('\n')
}
