import type { Config } from 'payload';

const sign =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#a81c22"/><path d="M4 22h24M7 22a9 9 0 0 1 18 0M11 22v-6M16 22v-9M21 22v-6" fill="none" stroke="#fff" stroke-width="2.4" stroke-linecap="round"/></svg>';

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
