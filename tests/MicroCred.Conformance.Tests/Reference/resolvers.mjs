// The reference's side of schema.graphql; Reference/Data.cs is the same on ours.
const moods = ['HAPPY', 'SAD', 'CALM'];
const person = (n) => ({ __typename: 'Person', n });
const animal = (n) => ({ __typename: n % 2 === 0 ? 'Dog' : 'Cat', n });
const range = (from, count) => Array.from({ length: Math.max(0, Math.min(count, 5)) }, (_, i) => from + i);
const fail = (message) => { throw new Error(message); };
// Numbers of people and animals are small, so that no arithmetic overflows on either side.
const small = (n) => ((n % 100) + 100) % 100;
const later = (value) => Promise.resolve().then(value);
const flat = (value) => {
  if (value === null || value === undefined) return null;
  const show = (v) => (v === undefined ? 'absent' : v === null ? 'null' : Array.isArray(v) ? `[${v.map(show).join(',')}]` : `${v}`);
  const deeper = value.deeper ? `{${flat(value.deeper).join(';')}}` : show(value.deeper);
  return [`int=${show(value.int)}`, `required=${show(value.required)}`, `list=${show(value.list)}`, `mood=${show(value.mood)}`, `deeper=${deeper}`];
};

let sum = 0;
export const reset = () => { sum = 0; };
const named = { id: (s) => `${s.__typename}:${s.n}`, label: (s) => (s.n % 4 === 0 ? null : `${s.__typename} ${s.n}`) };
const fields = {
  Person: {
    ...named,
    age: (s) => (s.n * 7) % 90,
    height: (s) => 1.5 + s.n / 8,
    mood: (s) => moods[s.n % 3],
    tags: (s) => (s.n % 2 === 0 ? ['a', null, `t${s.n}`] : []),
    grid: (s) => [[s.n, s.n + 1], null, []],
    friends: (s, a) => range(s.n + 1, a.first ?? 0).map(person),
    best: (s) => (s.n % 3 === 0 ? null : person(s.n + 1)),
    pet: (s) => (s.n % 5 === 0 ? null : animal(s.n)),
    pets: (s) => range(s.n, 2).map(animal),
    failing: (s) => (s.n % 2 === 0 ? 'fine' : fail('This field fails.')),
    strict: (s) => (s.n % 5 === 0 ? fail('This field fails.') : 'strict'),
    late: (s) => later(() => (s.n % 2 === 0 ? 'late' : fail('This field fails late.'))),
    lateStrict: (s) => later(() => (s.n % 7 === 0 ? null : 'late')),
    brittle: (s) => (s.n % 3 === 0 ? ['a', null] : ['a', 'b']),
  },
  Dog: { ...named, owner: (s) => person(s.n), barks: (s) => (s.n % 4 === 0 ? null : true), size: (s) => s.n },
  Cat: { ...named, owner: (s) => person(s.n), lives: () => 9, size: (s) => s.n },
  Query: {
    person: (_, a) => (a.number < 0 ? null : person(small(a.number))),
    people: (_, a) => range(1, a.count).map((n) => (n === 2 ? null : person(n))),
    node: (_, a) => (a.number === null ? null : small(a.number) % 3 === 0 ? person(small(a.number)) : animal(small(a.number))),
    owned: (_, a) => (a.number === null ? null : animal(small(a.number))),
    pet: (_, a) => (a.number === null || a.number === undefined ? null : animal(small(a.number))),
    pets: (_, a) => range(1, a.count ?? 0).map(animal),
    int: (_, a) => a.value, float: (_, a) => a.value, string: (_, a) => a.value, boolean: (_, a) => a.value, id: (_, a) => a.value, mood: (_, a) => a.value,
    ints: (_, a) => a.value, strictInts: (_, a) => a.value, matrix: (_, a) => a.value,
    nested: (_, a) => flat(a.value),
    choose: (_, a) => ('number' in a.by ? `number ${a.by.number}` : 'text' in a.by ? `text ${a.by.text}` : `nested ${flat(a.by.nested).join(';')}`),
    anything: (_, a) => 'value' in a,
    same: () => ({}),
  },
  Mutation: { add: (_, a) => (sum = (sum + a.by) % 1000), fail: () => fail('This field fails.'), person: (_, a) => person(small(a.number)) },
};

export const fieldResolver = (source, args, _context, info) => fields[info.parentType.name][info.fieldName](source, args);
export const typeResolver = (value) => value.__typename;
