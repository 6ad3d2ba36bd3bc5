'use client';

import { type FormEvent, useEffect, useRef, useState } from 'react';
import { problems } from 'shared/problems';

/** The texts of a form by the names of its inputs. */
type Texts = Record<string, string>;

/**
 * Sends a form as JSON and goes to another page when it was taken; says what is wrong otherwise.
 * `check` returns a sentence for what can be seen without the server.
 */
export function useSubmit(path: string, next: string, check: (texts: Texts) => string | null) {
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const notice = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (problem) notice.current?.focus();
  }, [problem]);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const texts: Texts = {};
    for (const [name, value] of new FormData(event.currentTarget)) texts[name] = String(value);
    setProblem(null);
    setBusy(true);
    const wrong = check(texts) ?? (await send(path, texts));
    if (wrong) {
      setProblem(wrong);
      setBusy(false);
    } else location.assign(next);
  }

  return { problem, isBusy, notice, submit };
}

async function send(path: string, texts: Texts): Promise<string | null> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(texts),
  }).catch(() => null);
  if (!response) return '连不上服务器。请检查网络后再试，已填的内容还在。';
  if (response.ok) return null;
  const { errors } = (await response.json()) as { errors?: Said[] };
  const [first] = errors ?? [];
  // A field that will not do is named inside, under a heading that says only that something is wrong.
  return first?.data?.errors?.[0]?.message ?? first?.message ?? problems.unexpected;
}

interface Said {
  message?: string;
  data?: { errors?: { message?: string }[] };
}
