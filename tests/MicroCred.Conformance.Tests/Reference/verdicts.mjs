// Reads requests, a JSON object a line, and writes what the reference implementation makes of each, a JSON object a line.
import { createInterface } from 'node:readline';
import { createReadStream, readFileSync } from 'node:fs';
import { buildSchema, execute, parse, specifiedRules, validate } from 'graphql';
import { fieldResolver, reset, typeResolver } from './resolvers.mjs';

// Not of the specification's September 2025 edition (@defer, @stream), or a limit, which has tests of its own.
const beyond = /^(Defer|Stream|MaxIntrospectionDepth)/;
const rules = specifiedRules.filter((rule) => !beyond.test(rule.name));
const schema = buildSchema(readFileSync(new URL('./schema.graphql', import.meta.url), 'utf8'));

async function verdict({ query, variables, operationName }) {
  let document;
  try {
    document = parse(query, { allowEmptySelectionSets: false });
  } catch (error) {
    return { verdict: 'parse', message: error.message };
  }
  const errors = validate(schema, document, rules);
  if (errors.length > 0) return { verdict: 'invalid', message: errors.map((error) => error.message).join(' | ') };
  reset();
  const result = await execute({ schema, document, variableValues: variables, operationName, fieldResolver, typeResolver });
  if (!('data' in result)) return { verdict: 'request', message: result.errors.map((error) => error.message).join(' | ') };
  return { verdict: 'data', data: result.data, paths: (result.errors ?? []).map((error) => error.path ?? []) };
}

for await (const line of createInterface({ input: createReadStream(process.argv[2]) })) {
  process.stdout.write(`${JSON.stringify(await verdict(JSON.parse(line)))}\n`);
}
