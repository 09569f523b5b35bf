import { expect, it } from 'vitest';
import { withRetry } from '../../src/io/with-retry.js';
import { createFakeDisk } from './fake-disk.js';

it.each(['EPERM', 'EACCES', 'EBUSY'])(
  'renames a file that another program lets go within a second, and else gives its error (%s)',
  async (code) => {
    let [held, waited] = [4, 0];
    const disk = createFakeDisk({ '/a': 'new' }, (verb) => (verb === 'rename' && held-- > 0 ? code : null));
    const patient = withRetry(disk, async (milliseconds) => {
      waited += milliseconds;
    });
    await patient.rename('/a', '/b');
    expect([...disk.files]).toEqual([['/b', 'new']]);
    expect(waited).toBeLessThan(1000);
    held = 100;
    await expect(patient.rename('/b', '/c')).rejects.toMatchObject({ code });
    expect(waited).toBeLessThan(2000);
  },
);

it('gives another error at once', async () => {
  const disk = createFakeDisk({ '/a': 'new' }, () => 'ENOSPC');
  const patient = withRetry(disk, async () => expect.unreachable());
  await expect(patient.rename('/a', '/b')).rejects.toMatchObject({ code: 'ENOSPC' });
});
