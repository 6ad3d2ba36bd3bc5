import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { endWith, newDataDir, runMain, runStarter } from './runs.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = newDataDir();
});
afterEach(() => rmSync(dataDir, { recursive: true }));

/** A folder of programs with Node and nothing else. */
function programs(): string {
  const folder = join(dataDir, 'programs');
  mkdirSync(folder);
  symlinkSync(process.execPath, join(folder, 'node'));
  return folder;
}

describe('a start that cannot succeed', () => {
  it.each([
    [{ PORTAL_PORT: 'abc' }, 'PORTAL_PORT 应是 1 到 65535 的整数'],
    [{ PORTAL_PORT: '5000', CMS_PORT: '5000' }, '不能是同一个端口'],
    [{ CMS_URL: 'example.cn' }, 'CMS_URL 应是 http:// 或 https:// 开头'],
    [{ MONGODB_URI: 'http://db' }, 'MONGODB_URI 应以 mongodb://'],
    [{ HOST: '192.0.2.1' }, '没有 HOST 所写的地址“192.0.2.1”'],
  ])('with %j says what is wrong', async (settings, message) => {
    const { code, printed } = await runMain({ DATA_DIR: dataDir, ...settings });
    expect(code).toBe(1);
    expect(printed).toContain(message);
    expect(printed).not.toMatch(/ at .*:\d+:\d+/);
  });

  it.each(['PORTAL_PORT', 'CMS_PORT'])(
    'names the taken port and %s, which changes it',
    async (name) => {
      const other = createServer().listen(0, '127.0.0.1');
      await once(other, 'listening');
      const { port } = other.address() as { port: number };
      const { code, printed } = await runMain({ DATA_DIR: dataDir, [name]: String(port) });
      expect(code).toBe(1);
      expect(printed).toContain(`端口 ${port} 已被别的程序占用`);
      expect(printed).toContain(`${name}=${port + 1}`);
      other.close();
    },
  );

  it('names both ways out when there is no python3', async () => {
    const { code, printed } = await runMain({ DATA_DIR: dataDir, PATH: programs() });
    expect(code).toBe(1);
    expect(printed).toContain('没有找到 python3');
    expect(printed).toContain('apt-get install -y python3 python3-venv');
    expect(printed).toContain('MONGODB_URI');
  });

  it('names both ways out when python3 lacks its venv module', async () => {
    const path = programs();
    writeFileSync(join(path, 'python3'), '#!/bin/sh\nexit 1\n');
    chmodSync(join(path, 'python3'), 0o755);
    const { code, printed } = await runMain({ DATA_DIR: dataDir, PATH: `${path}:/bin` });
    expect(code).toBe(1);
    expect(printed).toContain('缺少 venv 模块');
    expect(printed).toContain('apt-get install -y python3 python3-venv');
  });

  it.each([
    ['mongodb://zhang:geheim@127.0.0.1:1/x?replicaSet=r', '连接不上', '127.0.0.1:1'],
    ['mongodb://zhang:gehe/im@127.0.0.1:1/x', '写法不对', 'MONGODB_URI'],
    ['mongodb+srv://zhang:geheim@nowhere.invalid/x', '连接不上', 'nowhere.invalid'],
  ])('to %s names the host and repeats no account or password', async (uri, problem, host) => {
    const { code, printed } = await runMain({
      DATA_DIR: dataDir,
      MONGODB_URI: uri,
      PORTAL_PORT: '24321',
      CMS_PORT: '23000',
    });
    expect(code).toBe(1);
    expect(printed).toContain(problem);
    expect(printed).toContain(host);
    expect(printed).not.toMatch(/zhang|gehe/);
  });

  it('while another run has the data folder says which process that is', async () => {
    const { child } = await runStarter(dataDir, 'setInterval(() => {}, 1000)');
    const { code, printed } = await runMain({ DATA_DIR: dataDir });
    expect(code).toBe(1);
    expect(printed).toContain(`连心桥已经在运行（进程 ${child.pid}）`);
    expect(printed).toContain(`kill ${child.pid}`);
    await endWith(child, 'SIGTERM');
  });

  it('leaves no note of itself behind', async () => {
    await runMain({ DATA_DIR: dataDir, HOST: '192.0.2.1' });
    expect(existsSync(join(dataDir, 'run.json'))).toBe(false);
  });
});
