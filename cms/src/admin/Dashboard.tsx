import { Gutter } from '@payloadcms/ui';
import { RenderServerComponent } from '@payloadcms/ui/elements/RenderServerComponent';
import type { AdminViewServerProps, SanitizedPermissions } from 'payload';
import type { Person } from '../payload-types.ts';
import { dailyTasks, otherTasks, type Task } from './tasks.ts';

type Properties = Pick<AdminViewServerProps, 'payload' | 'i18n' | 'params' | 'searchParams'> & {
  permissions: SanitizedPermissions;
  user: Person;
};

/** The first page after signing in: what there is to do, then how publishing stands. */
export function Dashboard(properties: Properties) {
  const { payload, permissions, user } = properties;
  const { components } = payload.config.admin;
  const offered = (tasks: readonly Task[]) => tasks.filter((task) => mayDo(task, permissions));
  const other = offered(otherTasks);
  return (
    <Gutter className="workbench">
      <h1>{user.name}，您好</h1>
      <TaskList tasks={offered(dailyTasks)} base={payload.config.routes.admin} lead />
      {RenderServerComponent({
        Component: components.beforeDashboard,
        importMap: payload.importMap,
        serverProps: properties,
      })}
      {other.length > 0 && (
        <>
          <h2>其他事情</h2>
          <TaskList tasks={other} base={payload.config.routes.admin} />
        </>
      )}
    </Gutter>
  );
}

function TaskList({ tasks, base, lead }: { tasks: Task[]; base: string; lead?: boolean }) {
  return (
    <ul className={lead ? 'workbench__tasks workbench__tasks--lead' : 'workbench__tasks'}>
      {tasks.map(({ title, hint, path }) => (
        <li key={path}>
          <a href={`${base}${path}`}>
            <strong>{title}</strong>
            <span>{hint}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function mayDo({ needs }: Task, permissions: SanitizedPermissions): boolean {
  const rights =
    'collection' in needs
      ? permissions.collections?.[needs.collection]
      : permissions.globals?.[needs.global];
  return Boolean((rights as Record<string, unknown> | undefined)?.[needs.operation]);
}
