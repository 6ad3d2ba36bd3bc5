import { leaseOf } from 'cms/publish/lease';
import { newId } from 'shared/ids';
import { describe, expect, it } from 'vitest';
import { payload } from '../src/cms.ts';

const minute = 60_000;

describe('a lease', () => {
  it('goes to one of many that ask at once', async () => {
    const name = newId();
    const asked = Array.from({ length: 8 }, () => leaseOf(payload, name, newId()).hold());
    expect((await Promise.all(asked)).filter(Boolean)).toHaveLength(1);
  });

  it('stays with its holder, and is refused to others', async () => {
    const [name, holder] = [newId(), newId()];
    expect(await leaseOf(payload, name, holder).hold()).toBe(true);
    expect(await leaseOf(payload, name, newId()).hold()).toBe(false);
    expect(await leaseOf(payload, name, holder).hold()).toBe(true);
  });

  it('goes to another once its holder was silent for too long', async () => {
    const name = newId();
    const long = Date.now() - minute;
    await leaseOf(payload, name, newId(), () => long).hold();
    expect(await leaseOf(payload, name, newId()).hold()).toBe(true);
  });

  it('is lost to a holder that comes back after another took over', async () => {
    const name = newId();
    let now = Date.now() - minute;
    const slow = leaseOf(payload, name, newId(), () => now);
    expect(await slow.hold()).toBe(true);
    expect(await leaseOf(payload, name, newId()).hold()).toBe(true);
    now += minute;
    expect(await slow.hold()).toBe(false);
  });

  it('is free at once when it is given back', async () => {
    const name = newId();
    const first = leaseOf(payload, name, newId());
    await first.hold();
    await first.release();
    expect(await leaseOf(payload, name, newId()).hold()).toBe(true);
  });
});
