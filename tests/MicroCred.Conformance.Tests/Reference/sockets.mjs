// What the graphql-ws client sees of the server at an address, a line for each attempt.
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';

const url = process.argv[2];
const seen = {};
const run = (client, payload, stopAfter = Infinity) => new Promise((resolve) => {
  const events = [];
  const unsubscribe = client.subscribe(payload, {
    next: (value) => {
      if (events.length < stopAfter) events.push(value);
      if (events.length === stopAfter) unsubscribe();
    },
    error: (error) => { events.push(Array.isArray(error) ? { errors: error.map((e) => e.extensions.code) } : { closed: error.code, reason: error.reason }); resolve(events); },
    complete: () => { events.push('complete'); resolve(events); },
  });
});

const client = createClient({ url, webSocketImpl: WebSocket, retryAttempts: 0 });
seen.subscription = await run(client, { query: 'subscription { count(to: 2) }' });
seen.query = await run(client, { query: 'query ($n: Int!) { person(number: $n) { id } }', variables: { n: 1 } });
seen.mutation = await run(client, { query: 'mutation { add(by: 5) }' });
seen.invalid = await run(client, { query: '{ unknown }' });
seen.malformed = await run(client, { query: '{' });
seen.stopped = await run(client, { query: 'subscription { open(after: 2) }' }, 2);
seen.together = await Promise.all([1, 2, 3].map((to) => run(client, { query: `subscription { count(to: ${to}) }` })));
await client.dispose();

const raw = (protocol, ...messages) => new Promise((resolve) => {
  const socket = new WebSocket(url, protocol);
  socket.on('open', () => messages.forEach((message) => socket.send(JSON.stringify(message))));
  socket.on('close', (code, reason) => resolve([code, reason.toString()]));
  socket.on('error', () => resolve(['error']));
});
const init = { type: 'connection_init' };
const subscribe = { id: '1', type: 'subscribe', payload: { query: 'subscription { open(after: 0) }' } };
seen.noProtocol = await raw([]);
seen.notInitialised = await raw('graphql-transport-ws', subscribe);
seen.initialisedTwice = await raw('graphql-transport-ws', init, init);
seen.sameId = await raw('graphql-transport-ws', init, subscribe, subscribe);
seen.unknownMessage = await raw('graphql-transport-ws', { type: 'nothing' });
seen.silent = await raw('graphql-transport-ws');
process.stdout.write(Object.entries(seen).map(([name, value]) => `${name} ${JSON.stringify(value)}`).join('\n'));
process.exit(0);
