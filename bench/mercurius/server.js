// The peer: the portal's schema on mercurius, with the data of its answers in memory.
// Usage: node server.js <port> <file>; the file is written by bench/MicroCred.Bench.
import { readFileSync } from 'node:fs'
import Fastify from 'fastify'
import mercurius from 'mercurius'
import { buildSchema, getNamedType, isObjectType } from 'graphql'

const [port, file] = process.argv.slice(2)
const bench = JSON.parse(readFileSync(file, 'utf8'))
const types = buildSchema(bench.sdl).getTypeMap()

const isLocalized = (field) => field.args.some((argument) => argument.name === 'language')

// Texts in several languages are stored as such, as the portal does, and picked by a resolver.
function stored (value, type) {
  if (Array.isArray(value)) return value.map((item) => stored(item, type))
  if (value === null || !isObjectType(type)) return value
  const fields = type.getFields()
  return Object.fromEntries(Object.entries(value).map(([name, item]) => {
    const below = stored(item, getNamedType(fields[name].type))
    return [name, isLocalized(fields[name]) ? { en: below } : below]
  }))
}

const data = (operation, field) => stored(bench[operation].answer.data[field], getNamedType(types.Query.getFields()[field].type))

const resolvers = {}
for (const type of Object.values(types)) {
  if (!isObjectType(type) || type.name.startsWith('__')) continue
  for (const field of Object.values(type.getFields()).filter(isLocalized)) {
    resolvers[type.name] ??= {}
    resolvers[type.name][field.name] = (parent, { language }) => parent[field.name][language ?? 'en'] ?? parent[field.name].en
  }
}

const { framework, number, to } = bench.mapLevel.variables
const mappings = new Map([[`${framework} ${number} ${to}`, data('mapLevel', 'mapLevel')]])
const matrices = new Map([['MQF KKNI PQF AQRF', data('matrix', 'mappingMatrix')]])
const comparisons = new Map([[`${bench.compare.variables.credentials.join(' ')} ${bench.compare.variables.target}`, data('compare', 'compare')]])
const page = data('page', 'microCredentials')

// Providers stand apart and are loaded in one batch, as mercurius means lists to be done.
const providers = new Map(page.nodes.map((node) => [node.provider.name, node.provider]))
for (const node of page.nodes) node.provider = node.provider.name
for (const comparison of comparisons.values()) for (const node of comparison.credentials) node.provider = node.provider.name

resolvers.Query = {
  mapLevel: (_, { from, to }) => mappings.get(`${from.framework} ${from.number} ${to}`),
  mappingMatrix: (_, { frameworks }) => matrices.get(frameworks.join(' ')),
  compare: (_, { credentials, target }) => comparisons.get(`${credentials.join(' ')} ${target}`),
  microCredentials: () => page
}
const loaders = {
  MicroCredential: { provider: { async loader (queries) { return queries.map(({ obj }) => providers.get(obj.provider)) }, opts: { cache: false } } }
}

const app = Fastify()
app.register(mercurius, { schema: bench.sdl, resolvers, loaders, jit: 1 })
app.get('/', async () => 'ready')
await app.listen({ port: Number(port), host: '127.0.0.1' })
