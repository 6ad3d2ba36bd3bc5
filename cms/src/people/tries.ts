import { Window } from '../gate/window.ts';

/** One try to sign in. */
export interface Try {
  account: string;
  address: string;
  /** The mark of the computer, when it is known for this account. */
  device: string | null;
  at: number;
}

const quarter = 15 * 60_000;

/**
 * Counts wrong passwords. A stranger can close an account to strangers at the own address after five tries
 * and to strangers everywhere after fifty, each for a quarter of an hour, but never to a computer on which
 * the person has signed in before.
 */
export function createTries() {
  const byPlace = new Window({ most: 5, milliseconds: quarter });
  const byAccount = new Window({ most: 50, milliseconds: quarter });
  const byAddress = new Window({ most: 30, milliseconds: quarter });
  const placeOf = ({ account, address, device }: Try) => device ?? `${account} ${address}`;

  return {
    /** Seconds until this address may try any account again. */
    wait: ({ address, at }: Try): number => byAddress.wait(address, at),

    isClosed: (mine: Try): boolean =>
      byPlace.wait(placeOf(mine), mine.at) > 0 ||
      (!mine.device && byAccount.wait(mine.account, mine.at) > 0),

    /**
     * Counts a try as wrong until it has proved right, so that many at once get no more tries than one
     * after the other. Says whether it was the one that closed the account.
     */
    count(mine: Try): boolean {
      byAddress.add(mine.address, mine.at);
      // Tries while it is closed do not count, else somebody could keep it closed for ever.
      if (this.isClosed(mine)) return false;
      byPlace.add(placeOf(mine), mine.at);
      if (!mine.device) byAccount.add(mine.account, mine.at);
      return byPlace.wait(placeOf(mine), mine.at) > 0;
    },

    /** The try was right; says how many wrong ones went before it. */
    succeed(mine: Try): number {
      const wrong = byPlace.count(placeOf(mine), mine.at) - 1;
      byPlace.clear(placeOf(mine));
      byAddress.remove(mine.address, mine.at);
      if (!mine.device) byAccount.remove(mine.account, mine.at);
      return wrong;
    },
  };
}
