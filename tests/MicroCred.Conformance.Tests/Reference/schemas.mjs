// Reads schemas, a JSON string a line, and writes whether the reference implementation takes each: a line "valid", or "invalid" and why.
import { createInterface } from 'node:readline';
import { createReadStream } from 'node:fs';
import { buildASTSchema, parse, validateSchema } from 'graphql';

function verdict(sdl) {
  try {
    const errors = validateSchema(buildASTSchema(parse(sdl)));
    return errors.length === 0 ? 'valid' : `invalid ${errors.map((error) => error.message).join(' | ')}`;
  } catch (error) {
    return `invalid ${error.message}`;
  }
}

for await (const line of createInterface({ input: createReadStream(process.argv[2]) })) {
  process.stdout.write(`${verdict(JSON.parse(line)).replaceAll('\n', ' ')}\n`);
}
