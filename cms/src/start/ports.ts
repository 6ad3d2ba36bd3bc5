import { once } from 'node:events';
import { createServer } from 'node:net';
import { CannotStart } from './say.ts';

const causes: Record<string, (setting: string, port: number, host: string) => string> = {
  EADDRINUSE: (setting, port) =>
    `端口 ${port} 已被别的程序占用。请停掉那个程序，或换一个端口再启动，例如：${setting}=${port + 1} npm start`,
  EACCES: (setting, port) =>
    `没有权限使用端口 ${port}（1024 以下的端口需要管理员权限）。请用 ${setting} 换一个大一些的端口。`,
  EADDRNOTAVAIL: (_setting, _port, host) =>
    `这台机器没有 HOST 所写的地址“${host}”。请改 HOST，例如 HOST=127.0.0.1。`,
  ENOTFOUND: (_setting, _port, host) =>
    `HOST 所写的“${host}”无法识别。请写 IP 地址，例如 HOST=127.0.0.1。`,
};

/** Throws `CannotStart` with the way out if nothing can listen on the port; `setting` is what chooses it. */
export async function checkPort(setting: string, host: string, port: number): Promise<void> {
  const server = createServer().listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    const cause = causes[(error as NodeJS.ErrnoException).code ?? ''];
    throw cause ? new CannotStart(cause(setting, port, host)) : error;
  }
  server.close();
  await once(server, 'close');
}
