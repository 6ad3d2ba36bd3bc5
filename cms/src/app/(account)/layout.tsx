import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import './account.css';

export const metadata: Metadata = { title: '连心桥' };

/** Pages about the own account, apart from the admin: they work before the admin may be entered. */
export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="zh-CN">
      <body>
        <main>{children}</main>
      </body>
    </html>
  );
}
