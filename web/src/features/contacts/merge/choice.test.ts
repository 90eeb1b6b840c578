import { describe, expect, it } from 'vitest';
import { changeOf, differing, proposal } from './choice';

const ann = {
  id: 'ann',
  name: 'Ann Lee',
  givenName: 'Ann',
  familyName: null,
  language: 'en',
  zone: null,
  companyId: 'acme',
  ownerId: null,
};
const annie = { ...ann, id: 'annie', name: 'Annie', familyName: 'Lee', companyId: null };

describe('the choice of values', () => {
  it('is about what differs alone', () => {
    expect(differing(ann, annie)).toEqual(['name', 'familyName', 'companyId']);
  });

  it('begins with the kept contact, and with the other where it says nothing', () => {
    expect(proposal(ann, annie)).toEqual({ name: 'ann', familyName: 'annie', companyId: 'ann' });
  });

  it('changes only what the joined contact shows otherwise', () => {
    const joined = { ...ann, familyName: 'Lee' };

    expect(changeOf(joined, ann, annie, { name: 'annie', familyName: 'annie', companyId: 'ann' })).toEqual({
      name: 'Annie',
    });
    expect(changeOf(joined, ann, annie, { name: 'ann', familyName: 'ann', companyId: 'annie' })).toEqual({
      familyName: null,
      companyId: null,
    });
  });
});
