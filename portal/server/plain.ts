import type { IncomingMessage, ServerResponse } from 'node:http';

const said = {
  400: ['网址有误', '这个网址写错了，无法识别。请检查后重试，或从首页开始找。'],
  404: ['没有找到', '没有这个页面，可能网址写错了。请从首页开始找。'],
  405: ['不支持', '这个地址只能打开查看。'],
  410: ['已撤下', '这个页面已经撤下，不再公开。'],
  503: ['正在准备', '网站正在准备，请稍等。这个页面会自己刷新。'],
} as const;

export type PlainStatus = keyof typeof said;

/** An answer for when the site itself has no page to say it with. */
export function sayPlainly(
  request: IncomingMessage,
  response: ServerResponse,
  status: PlainStatus,
): void {
  const [title, text] = said[status];
  const refresh = status === 503 ? '<meta http-equiv="refresh" content="3">' : '';
  const home = status === 503 ? '' : '<p><a href="/">首页</a></p>';
  const body = Buffer.from(
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">${refresh}<title>${title}</title><h1>${title}</h1><p>${text}</p>${home}</html>`,
  );
  response.writeHead(status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': body.length,
    'Cache-Control': 'no-store',
    ...(status === 503 ? { 'Retry-After': '3' } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
