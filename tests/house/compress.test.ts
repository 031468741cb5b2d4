/** The compressed forms of the build: the same bytes each time, and only where they save something. */
import { gunzipSync, brotliDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { compressed } from '../../src/hosting/compress';

const text = Buffer.from('One step at a time, also without internet. '.repeat(50));

describe('the compressed forms', () => {
  it('unpack to what went in', () => {
    const { '.br': brotli, '.gz': gzip } = compressed(text);
    expect(brotliDecompressSync(brotli!)).toEqual(text);
    expect(gunzipSync(gzip!)).toEqual(text);
  });

  it('name neither a time nor a system, so that the same build gives the same bytes', () => {
    const { '.gz': gzip } = compressed(text);
    expect([...gzip!.subarray(4, 8)], 'time').toEqual([0, 0, 0, 0]);
    expect(gzip![9], 'system').toBe(255);
    expect(compressed(text)).toEqual(compressed(Buffer.from(text)));
  });

  it('are left out where they save nothing, unless all are asked for', () => {
    const short = Buffer.from('User-agent: *\nDisallow:');
    expect(compressed(short)).toEqual({});
    expect(Object.keys(compressed(short, true))).toEqual(['.br', '.gz']);
  });
});
