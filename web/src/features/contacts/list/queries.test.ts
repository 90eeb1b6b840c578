import { describe, expect, it } from 'vitest';
import { exportAddress } from './queries';

describe('the address of a list as a file', () => {
  it('asks for what the list shows', () => {
    expect(exportAddress({ query: 'Ann & Co', tag: undefined })).toBe(
      '/api/v1/contact-exports?format=csv&query=Ann+%26+Co',
    );
    expect(exportAddress({ segment: 's1' })).toBe('/api/v1/contact-exports?format=csv&segment=s1');
  });
});
