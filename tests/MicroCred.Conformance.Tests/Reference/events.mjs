// What the graphql-sse client sees of the server at an address, in distinct connections mode, a line for each attempt.
import { createClient } from 'graphql-sse';

const client = createClient({ url: process.argv[2], retryAttempts: 0 });
const run = (payload, stopAfter = Infinity) => new Promise((resolve) => {
  const events = [];
  const unsubscribe = client.subscribe(payload, {
    next: (value) => {
      if (events.length < stopAfter) events.push(value.errors && !value.data ? { errors: value.errors.map((e) => e.extensions.code) } : value);
      if (events.length === stopAfter) unsubscribe();
    },
    error: (error) => { events.push({ failed: error.response?.status ?? String(error) }); resolve(events); },
    complete: () => { events.push('complete'); resolve(events); },
  });
});

const seen = {
  subscription: await run({ query: 'subscription { count(to: 2) }' }),
  query: await run({ query: 'query ($n: Int!) { person(number: $n) { id } }', variables: { n: 1 } }),
  mutation: await run({ query: 'mutation { add(by: 5) }' }),
  invalid: await run({ query: '{ unknown }' }),
  malformed: await run({ query: '{' }),
  refused: await run({ query: 1 }),
  stopped: await run({ query: 'subscription { open(after: 2) }' }, 2),
  together: await Promise.all([1, 2, 3].map((to) => run({ query: `subscription { count(to: ${to}) }` }))),
};
client.dispose();
process.stdout.write(Object.entries(seen).map(([name, value]) => `${name} ${JSON.stringify(value)}`).join('\n'));
process.exit(0);
