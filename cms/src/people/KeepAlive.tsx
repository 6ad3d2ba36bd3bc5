'use client';

import { useAuth } from '@payloadcms/ui';
import { type ReactNode, useEffect, useRef } from 'react';

const interval = 5 * 60_000;

/** Keeps the session alive while the person works on one page; without it a long text would end in a sign-in page. */
export function KeepAlive({ children }: { children: ReactNode }) {
  const { refreshCookie, user } = useAuth();
  const last = useRef(Date.now());
  const isSignedIn = Boolean(user);
  useEffect(() => {
    if (!isSignedIn) return;
    const refresh = () => {
      if (Date.now() - last.current < interval) return;
      last.current = Date.now();
      refreshCookie(true);
    };
    addEventListener('keydown', refresh);
    addEventListener('pointerdown', refresh);
    return () => {
      removeEventListener('keydown', refresh);
      removeEventListener('pointerdown', refresh);
    };
  }, [isSignedIn, refreshCookie]);
  return children;
}
