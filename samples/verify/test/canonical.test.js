// RFC 8785 by its own published examples.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonical, NotCanonical } from '../src/record/canonical.js';

test('the example of RFC 8785, section 3.2.2 and 3.2.3', () => {
  const input = String.raw`{
     "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
     "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
     "literals": [null, true, false]
   }`;
  assert.equal(
    canonical(JSON.parse(input)),
    String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`);
});

test('members are sorted by UTF-16 code units: RFC 8785, section 3.2.3', () => {
  const input = String.raw`{
     "\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One",
     "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control", "\u00f6": "Latin Small Letter O With Diaeresis"
   }`;
  assert.deepEqual(
    Object.values(JSON.parse(canonical(JSON.parse(input)))).length, 7);
  assert.deepEqual(
    [...canonical(JSON.parse(input)).matchAll(/:"([^"]*)"/g)].map(match => match[1]),
    ['Carriage Return', 'One', 'Control', 'Latin Small Letter O With Diaeresis', 'Euro Sign', 'Emoji: Grinning Face', 'Hebrew Letter Dalet With Dagesh']);
});

test('what has no canonical form is refused, and nothing overflows', () => {
  assert.throws(() => canonical(JSON.parse('1e400')), NotCanonical);
  assert.throws(() => canonical(JSON.parse(String.raw`"\ud800"`)), NotCanonical);
  assert.throws(() => canonical(JSON.parse(String.raw`{"\udead":1}`)), NotCanonical);
  assert.throws(() => canonical(JSON.parse('['.repeat(5000) + ']'.repeat(5000))), NotCanonical);
});

test('a member named __proto__ is a member like any other', () => {
  assert.equal(canonical(JSON.parse('{"b":1,"__proto__":{"x":1}}')), '{"__proto__":{"x":1},"b":1}');
});
