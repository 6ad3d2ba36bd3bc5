'use client';

import { Button } from '@payloadcms/ui';
import { useState } from 'react';
import { problems } from 'shared/problems';

/** Asks for everything that failed to be tried again, and says what came of asking. */
export function Retry() {
  const [said, say] = useState('');
  const [isAsking, setAsking] = useState(false);
  const ask = async () => {
    setAsking(true);
    say(await answerOf());
    setAsking(false);
  };
  return (
    <p>
      <Button buttonStyle="secondary" disabled={isAsking} onClick={ask}>
        重新发布失败的内容
      </Button>
      <span role="status">{said}</span>
    </p>
  );
}

async function answerOf(): Promise<string> {
  try {
    const response = await fetch('/api/publish/retry', { method: 'POST' });
    const { message, errors } = await response.json();
    return message ?? errors?.[0]?.message ?? problems.unexpected;
  } catch (error) {
    // What `fetch` throws without a network, and `json` for the page of a proxy in between.
    if (error instanceof TypeError || error instanceof SyntaxError)
      return '没有连上服务器。请检查网络，再按一次。';
    throw error;
  }
}
