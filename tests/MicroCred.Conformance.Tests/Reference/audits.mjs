// Runs every server audit of graphql-http against an address and writes the results as a JSON list.
import { auditServer } from 'graphql-http';

const results = await auditServer({ url: process.argv[2] });
process.stdout.write(JSON.stringify(results.map(({ id, name, status, reason }) => ({ id, name, status, reason: reason ?? null }))));
