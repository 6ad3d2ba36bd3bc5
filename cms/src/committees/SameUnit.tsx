'use client';

import { Banner, useConfig, useDocumentInfo, useFormFields } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import type { Member } from '../payload-types.ts';

/** Warns, without forbidding, when the chosen unit already sends another member: the rule is one from each unit. */
export function SameUnit() {
  const { config } = useConfig();
  const { id } = useDocumentInfo();
  const unit = useFormFields(([fields]) => fields.unit?.value);
  const [others, setOthers] = useState<string[]>([]);

  useEffect(() => {
    setOthers([]);
    if (typeof unit !== 'string') return;
    const asked = new AbortController();
    const query = new URLSearchParams({
      'where[unit][equals]': unit,
      'where[id][not_equals]': String(id ?? ''),
      limit: '3',
      depth: '0',
    });
    fetch(`${config.routes.api}/members?${query}`, { signal: asked.signal })
      .then(async (answer) => {
        if (!answer.ok) return;
        const { docs } = (await answer.json()) as { docs: Member[] };
        setOthers(docs.map(({ name }) => name));
      })
      // The warning is a courtesy; saving does not depend on it.
      .catch((error: unknown) => {
        if (!asked.signal.aborted) console.warn(error);
      });
    return () => asked.abort();
  }, [unit, id, config.routes.api]);

  if (others.length === 0) return null;
  return (
    <Banner type="info">
      这个单位已有委员：{others.join('、')}。一般一个单位只聘一位，请核对后再保存。
    </Banner>
  );
}
