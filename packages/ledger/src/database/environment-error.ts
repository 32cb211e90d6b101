import { PlanwrightError } from '@planwright/engine';

/** A server whose version this program cannot use. */
export class TooOld extends Error {
  readonly major: number;
  constructor(major: number) {
    super(`PostgreSQL ${major}`);
    this.major = major;
  }
}

/** Turns a driver's fault on connecting into one clear line with what to do. Passwords never appear in it. */
export function environmentError(cause: unknown, url: string | null): PlanwrightError {
  if (cause instanceof PlanwrightError) return cause;
  const where = url === null ? 'the embedded database' : withoutPassword(url);
  const code = (cause as { code?: string }).code ?? '';
  const words = describe(cause, code, where);
  return new PlanwrightError({ family: 'environment', ...words, cause });
}

interface Words {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  readonly messageZh: string;
  readonly hintZh: string;
}

function describe(cause: unknown, code: string, where: string): Words {
  if (cause instanceof TooOld) {
    return {
      code: 'database-version',
      message: `${where} is PostgreSQL ${cause.major}; 15 or newer is needed`,
      hint: 'use a newer server, or leave --database away for the embedded one',
      messageZh: `${where} 的版本是 PostgreSQL ${cause.major}，需要 15 或更新版本`,
      hintZh: '请使用较新的服务器，或不加 --database 使用内置数据库',
    };
  }
  if (cause instanceof TypeError || code === 'ERR_INVALID_URL') {
    return {
      code: 'database-address',
      message: `${where} is not a database address`,
      hint: 'write it as postgres://user:password@host:5432/name',
      messageZh: `${where} 不是数据库地址`,
      hintZh: '格式为 postgres://用户:口令@主机:5432/库名',
    };
  }
  switch (code) {
    case 'ECONNREFUSED':
    case 'ENOENT':
      return {
        code: 'database-refused',
        message: `nobody listens at ${where}`,
        hint: 'start the server, or check host and port',
        messageZh: `${where} 没有数据库在运行`,
        hintZh: '请启动数据库，或检查主机和端口',
      };
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return {
        code: 'database-host',
        message: `the host of ${where} is not known`,
        hint: 'check the host name',
        messageZh: `找不到 ${where} 的主机`,
        hintZh: '请检查主机名',
      };
    case '28P01':
    case '28000':
      return {
        code: 'database-password',
        message: `${where} refuses the user or the password`,
        hint: 'check user and password in the address',
        messageZh: `${where} 拒绝了用户名或口令`,
        hintZh: '请检查地址中的用户名和口令',
      };
    case '3D000':
      return {
        code: 'database-missing',
        message: `the server of ${where} has no such database`,
        hint: 'make it first (createdb), or check the name',
        messageZh: `服务器上没有 ${where} 指定的数据库`,
        hintZh: '请先建库（createdb），或检查库名',
      };
    case '53300':
      return {
        code: 'database-full',
        message: `${where} takes no more connections`,
        hint: 'raise max_connections, or close other programs',
        messageZh: `${where} 的连接数已满`,
        hintZh: '请增大 max_connections，或关闭其他程序',
      };
    default:
      return {
        code: 'database',
        message: `${where} cannot be used: ${(cause as Error).message || code}`,
        hint: 'check the address and that the server can be reached',
        messageZh: `无法使用 ${where}：${(cause as Error).message || code}`,
        hintZh: '请检查地址以及服务器是否可达',
      };
  }
}

/** The address as it may be shown. */
export function withoutPassword(address: string): string {
  return address.replace(/(?<scheme>\/\/[^:@/]*):[^@/]*@/, '$<scheme>:***@');
}
