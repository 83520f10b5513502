import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalHash, canonicalJson } from '../../../src/policy/canonical.ts';

describe('canonical JSON', () => {
  it('sorts keys at every depth and leaves out undefined', () => {
    expect(canonicalJson({ b: [1, { d: null, c: '县' }], a: true, z: undefined })).toBe(
      '{"a":true,"b":[1,{"c":"县","d":null}]}',
    );
  });

  it('refuses numbers that JSON cannot write', () => {
    expect(() => canonicalJson({ share: Number.NaN })).toThrow(RangeError);
  });

  it('reads back as the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('has a known hash', () => {
    expect(canonicalHash({})).toBe('sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
  });
});
