import type { Config } from 'payload';
import { signLines, signSize } from './sign.ts';

const lines = signLines.map(({ d, width }) => `<path d="${d}" stroke-width="${width}"/>`).join('');
const sign = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${signSize} ${signSize}"><rect width="${signSize}" height="${signSize}" rx="10" fill="#a81c22"/><g fill="none" stroke="#fff" stroke-linecap="round" stroke-linejoin="round">${lines}</g></svg>`;

const description = '人大工作人员的后台：写稿件，管站点、代表和规章制度。';

/** What the browser shows of the admin outside its pages: title, sign in the tab, nothing of the makers of its parts. */
export const adminMeta = {
  titleSuffix: ' · 连心桥',
  description,
  defaultOGImageType: 'off',
  icons: [
    {
      rel: 'icon',
      type: 'image/svg+xml',
      url: `data:image/svg+xml,${encodeURIComponent(sign)}`,
    },
  ],
  openGraph: { title: '连心桥', siteName: '连心桥', description },
} satisfies NonNullable<Config['admin']>['meta'];
