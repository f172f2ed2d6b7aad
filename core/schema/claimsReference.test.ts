import { expect, it } from 'vitest';
import { claimsReference } from './claimsReference';
import { claimsJsonSchema, publishedClaimSchema } from './publishedClaim';

const { rows } = claimsReference();

it('has a row in both languages for every field of a claim', () => {
  for (const field of Object.keys(publishedClaimSchema.shape)) {
    const row = rows.find((each) => each.field === field);
    expect(row?.zh, field).toBeTruthy();
    expect(row?.en, field).toBeTruthy();
  }
});

it('goes into lists, records and what may be null', () => {
  const fields = rows.map(({ field }) => field);
  expect(fields).toContain('citations[].sha256');
  expect(fields).toContain('citations[].newest.status');
  expect(fields).toContain('citations[].elsewhere.*.standing');
  expect(new Set(fields).size).toBe(fields.length);
});

it('names types, alternatives included', () => {
  const type = (field: string) => rows.find((each) => each.field === field)?.type;
  expect(type('textEn')).toBe('string | null');
  expect(type('kind')).toBe('"read" | "run" | "absent" | "inferred" | "open"');
  expect(type('citations')).toBe('object[]');
});

it('publishes a schema with a version and an address', () => {
  expect(claimsJsonSchema('https://example.org/s.json')).toMatchObject({
    $id: 'https://example.org/s.json',
    version: expect.stringMatching(/^\d+\.\d+$/),
    $schema: expect.stringContaining('json-schema.org'),
    type: 'array',
  });
});
