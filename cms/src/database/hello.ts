import { connect } from 'node:net';

/** `{ hello: 1, $db: 'admin' }` as a MongoDB wire message (OP_MSG), so that no driver is needed before the install. */
function helloMessage(): Buffer {
  const document = Buffer.concat([
    Buffer.from([0x10]),
    Buffer.from('hello\0'),
    int32(1),
    Buffer.from([0x02]),
    Buffer.from('$db\0'),
    int32(6),
    Buffer.from('admin\0'),
    Buffer.from([0]),
  ]);
  const body = Buffer.concat([int32(0), Buffer.from([0]), int32(document.length + 4), document]);
  return Buffer.concat([int32(body.length + 16), int32(1), int32(0), int32(2013), body]);
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(value);
  return bytes;
}

/** Whether a MongoDB-compatible server answers on a loopback port now. */
export function answersHello(port: number, withinMs = 1_000): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(withinMs, () => end(false));
    socket.once('connect', () => socket.write(helloMessage()));
    socket.once('data', (reply) => end(reply.length >= 16 && reply.readInt32LE(12) === 2013));
    socket.once('error', () => end(false));
    socket.once('close', () => resolve(false));
  });
}
