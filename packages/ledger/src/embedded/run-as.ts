import { spawnSync } from 'node:child_process';
import { PlanwrightError } from '@planwright/engine';

const NAMESPACE = ['unshare', '-U', '--map-user=1000', '--map-group=1000'] as const;

/** A program and its arguments, ready for `spawn`. */
export interface Invocation {
  readonly program: string;
  readonly args: readonly string[];
}

/**
 * PostgreSQL refuses to run as root. As root a program is therefore started in a user namespace that maps root to an
 * ordinary user: no account is made, and files stay root's outside.
 *
 * @throws PlanwrightError `environment` when we are root and the kernel allows no user namespace
 */
export function asOrdinaryUser(program: string, args: readonly string[]): Invocation {
  if (!isRoot()) return { program, args };
  const probe = spawnSync(NAMESPACE[0], [...NAMESPACE.slice(1), 'true'], { stdio: 'ignore' });
  if (probe.status === 0) return { program: NAMESPACE[0], args: [...NAMESPACE.slice(1), program, ...args] };
  throw new PlanwrightError({
    family: 'environment',
    code: 'embedded-root',
    message: 'PostgreSQL refuses to run as root, and this system allows no user namespace (unshare -U) to step down',
    hint: 'start Planwright as an ordinary user, or use --database postgres://user:password@host/name',
    messageZh: 'PostgreSQL 不能以 root 身份运行，本机又不允许使用用户命名空间（unshare -U）',
    hintZh: '请以普通用户启动，或用 --database 指定数据库',
  });
}

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}
