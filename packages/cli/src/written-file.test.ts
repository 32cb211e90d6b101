import { expect, test } from 'vitest';
import { recordEffects } from './recording-effects.ts';
import { writeNamedFile } from './written-file.ts';

const refusing = (code: string) => ({
  ...recordEffects({}),
  writeFile: () => Promise.reject(Object.assign(new Error(`${code}: refused`), { code })),
});

test.each([
  ['ENOENT', 'its folder is not there', '所在文件夹不存在'],
  ['EACCES', 'no right to write', '没有写入的权限'],
  ['ENOSPC', 'the disk is full', '磁盘已满'],
  ['EWEIRD', 'EWEIRD: refused', 'EWEIRD: refused'],
])('a file that cannot be written (%s) is named with the cause', async (code, message, messageZh) => {
  await expect(writeNamedFile('/none/x.xlsx', new Uint8Array(), refusing(code))).rejects.toMatchObject({
    family: 'environment',
    code: 'unwritable-file',
    message: expect.stringMatching(new RegExp(`/none/x.xlsx.*${message}`, 'u')),
    messageZh: expect.stringContaining(messageZh),
  });
});

test('one that can be is', async () => {
  const effects = recordEffects({});
  await writeNamedFile('x.csv', new Uint8Array([65]), effects);
  expect(effects.written.get('x.csv')).toEqual(new Uint8Array([65]));
});
