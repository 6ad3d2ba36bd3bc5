import type { AdminViewServerProps } from 'payload';
import { minuteOf } from 'shared/clock';
import type { Account } from '../access.ts';
import { readSettings } from '../env.ts';
import { mayRetry } from './endpoints.ts';
import { Retry } from './Retry.tsx';
import { type Failed, publishStatus } from './status.ts';

type Properties = Pick<AdminViewServerProps, 'payload'> & { user: Account };

/** How publishing stands: on the first page after signing in. */
export async function Status({ payload, user }: Properties) {
  const { at, waiting, failed, problem } = await publishStatus(
    payload,
    readSettings().files.publisher,
  );
  const base = payload.config.routes.admin;
  return (
    <section className="publishing" aria-labelledby="publishing">
      <h2 id="publishing">网站发布</h2>
      {problem && (
        <p role="alert" className="publishing__problem">
          现在不能发布：{problem}
        </p>
      )}
      <p>
        最近发布：{at ? minuteOf(at) : '还没有发布过'}　等待：{waiting}　失败：{failed.length}
      </p>
      {failed.length > 0 && <FailedList failed={failed} base={base} />}
      {failed.length > 0 && mayRetry(user) && <Retry />}
    </section>
  );
}

function FailedList({ failed, base }: { failed: Failed[]; base: string }) {
  return (
    <ul className="publishing__failed">
      {failed.map(({ title, path, error }) => (
        <li key={`${title} ${error}`}>
          {path ? <a href={`${base}${path}`}>{title}</a> : title}
          <br />
          {error}
        </li>
      ))}
    </ul>
  );
}
