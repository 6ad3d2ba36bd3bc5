/**
 * Who may do what, on the server. Columns: without sign-in, then the roles in the order of their labels.
 * y yes · - no · o the own one only · p what is published only · u what is not published only
 */
export const columns = [
  'anonymous',
  'administrator',
  'editor',
  'reviewer',
  'secondReviewer',
  'chief',
  'publisher',
  'stationKeeper',
  'officeMember',
  'unitHandler',
  'deputy',
] as const;

const grid = `
                          anon  adm   edi   rev   sec   chi   pub   sta   off   uni   dep
articles    create        -     -     y     -     -     -     -     -     -     -     -
articles    read          -     y     y     y     y     y     y     p     p     p     p
articles    update        -     -     y     y     y     y     y     -     -     -     -
articles    delete        -     y     u     -     -     -     -     -     -     -     -
articles    publish       -     -     y     -     -     -     y     -     -     -     -
regulations create        -     -     y     -     -     -     -     -     -     -     -
regulations read          -     y     y     y     y     y     y     p     p     p     p
regulations update        -     -     y     y     y     y     y     -     -     -     -
regulations delete        -     y     u     -     -     -     -     -     -     -     -
regulations publish       -     -     y     -     -     -     y     -     -     -     -
columns     create        -     y     -     -     -     -     -     -     -     -     -
columns     read          -     y     y     y     y     y     y     y     y     y     y
columns     update        -     y     -     -     -     -     -     -     -     -     -
columns     delete        -     y     -     -     -     -     -     -     -     -     -
media       create        -     y     y     y     y     y     y     y     -     -     -
media       read          -     y     y     y     y     y     y     y     -     -     -
media       update        -     y     y     y     y     y     y     -     -     -     -
media       delete        -     y     y     -     -     -     -     -     -     -     -
attachments create        -     -     y     y     y     y     y     -     -     -     -
attachments read          -     y     y     y     y     y     y     -     -     -     -
attachments update        -     -     y     y     y     y     y     -     -     -     -
attachments delete        -     y     y     -     -     -     -     -     -     -     -
stations    create        -     y     -     -     -     -     -     -     -     -     -
stations    read          -     y     y     y     y     y     y     y     y     y     y
stations    update        -     y     -     -     -     -     -     o     -     -     -
stations    delete        -     y     -     -     -     -     -     -     -     -     -
deputies    create        -     y     -     -     -     -     -     -     -     -     -
deputies    read          -     y     y     y     y     y     y     y     y     y     y
deputies    update        -     y     -     -     -     -     -     -     -     -     -
deputies    delete        -     y     -     -     -     -     -     -     -     -     -
mandates    create        -     y     -     -     -     -     -     -     -     -     -
mandates    read          -     y     y     y     y     y     y     y     y     y     y
mandates    update        -     y     -     -     -     -     -     -     -     -     -
mandates    delete        -     y     -     -     -     -     -     -     -     -     -
contacts    create        -     y     -     -     -     -     -     -     -     -     -
contacts    read          -     y     -     -     -     -     -     o     y     -     o
contacts    update        -     y     -     -     -     -     -     o     -     -     -
contacts    delete        -     y     -     -     -     -     -     -     -     -     -
offices     create        -     y     -     -     -     -     -     -     -     -     -
offices     read          -     y     y     y     y     y     y     y     y     y     y
offices     update        -     y     -     -     -     -     -     -     o     -     -
offices     delete        -     y     -     -     -     -     -     -     -     -     -
members     create        -     y     -     -     -     -     -     -     o     -     -
members     read          -     y     y     y     y     y     y     y     y     y     y
members     update        -     y     -     -     -     -     -     -     o     -     -
members     delete        -     y     -     -     -     -     -     -     o     -     -
units       create        -     y     -     -     -     -     -     -     -     -     -
units       read          -     y     y     y     y     y     y     y     y     y     y
units       update        -     y     -     -     -     -     -     -     -     o     -
units       delete        -     y     -     -     -     -     -     -     -     -     -
places      create        -     y     -     -     -     -     -     -     -     -     -
places      read          -     y     y     y     y     y     y     y     y     y     y
places      update        -     y     -     -     -     -     -     -     -     -     -
places      delete        -     y     -     -     -     -     -     -     -     -     -
people      create        -     y     -     -     -     -     -     -     -     -     -
people      read          -     y     o     o     o     o     o     o     o     o     o
people      update        -     y     -     -     -     -     -     -     -     -     -
people      delete        -     y     -     -     -     -     -     -     -     -     -
audit       create        -     -     -     -     -     -     -     -     -     -     -
audit       read          -     y     -     -     -     -     -     -     -     -     -
audit       update        -     -     -     -     -     -     -     -     -     -     -
audit       delete        -     -     -     -     -     -     -     -     -     -     -
outbox      create        -     -     -     -     -     -     -     -     -     -     -
outbox      read          -     -     -     -     -     -     -     -     -     -     -
outbox      update        -     -     -     -     -     -     -     -     -     -     -
outbox      delete        -     -     -     -     -     -     -     -     -     -     -
leases      create        -     -     -     -     -     -     -     -     -     -     -
leases      read          -     -     -     -     -     -     -     -     -     -     -
leases      update        -     -     -     -     -     -     -     -     -     -     -
leases      delete        -     -     -     -     -     -     -     -     -     -     -
site        read          -     y     y     y     y     y     y     y     y     y     y
site        update        -     y     -     -     -     -     -     -     -     -     -
`;

export type Visitor = (typeof columns)[number];
export type Verdict = 'y' | '-' | 'o' | 'p' | 'u';

export interface Cell {
  room: string;
  operation: string;
  visitor: Visitor;
  verdict: Verdict;
}

/** Every cell of the table. */
export const cells: Cell[] = grid
  .trim()
  .split('\n')
  .slice(1)
  .flatMap((line) => {
    const [room = '', operation = '', ...verdicts] = line.trim().split(/\s+/);
    return columns.map((visitor, index) => ({
      room,
      operation,
      visitor,
      verdict: verdicts[index] as Verdict,
    }));
  });

/** Tables that Payload brings along; the gate answers for them by path, see closed.cms.test.ts. */
export const brought = [
  'payload-kv',
  'payload-locked-documents',
  'payload-migrations',
  'payload-preferences',
];
