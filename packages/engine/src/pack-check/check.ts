import type { BulletinSection, Field, Pack, PeriodicReport, Register, View } from '../pack.ts';
import { checkMeasure } from './expression.ts';
import { fault, findDuplicates, type PackFault } from './fault.ts';
import { checkLifecycle } from './lifecycle.ts';

const KEBAB = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const CAMEL = /^[a-z][a-zA-Z0-9]*$/;
const FIGURE = /\{(?:measure|unit):(?<name>[^}]*)\}/g;

/**
 * 专题检查: everything in a pack's declaration that does not hang together, all at once: names, fields and code lists that do not
 * exist, states that cannot be reached, expressions whose types or units do not fit. Empty for a sound pack.
 */
export function checkPack(pack: Pack): readonly PackFault[] {
  return [
    ...checkName(pack.name, KEBAB, 'name'),
    ...findDuplicates(
      pack.codeLists.map((list) => list.name),
      'codeLists',
    ),
    ...pack.codeLists.flatMap((list) =>
      findDuplicates(
        list.codes.map(({ code }) => code),
        `codeLists/${list.name}`,
      ),
    ),
    ...findDuplicates(
      pack.registers.map((register) => register.name),
      'registers',
    ),
    ...pack.registers.flatMap((register) => checkRegister(register, pack)),
    ...pack.reports.flatMap((report) => checkReport(report, pack)),
    ...findDuplicates(
      pack.measures.map((measure) => measure.name),
      'measures',
    ),
    ...pack.measures.flatMap((measure) =>
      inRegister(measure.register, `measures/${measure.name}`, pack, (register) =>
        checkMeasure(measure, register, pack.codeLists),
      ),
    ),
    ...pack.views.flatMap((view) =>
      inRegister(view.register, `views/${view.name}`, pack, (register) => checkView(view, register)),
    ),
    ...pack.bulletinSections.flatMap((section) => checkSection(section, pack)),
  ];
}

function checkRegister(register: Register, pack: Pack): readonly PackFault[] {
  const where = `registers/${register.name}`;
  return [
    ...checkName(register.name, KEBAB, where),
    ...checkFields(register.fields, pack, `${where}/fields`),
    ...checkFieldNames([register.titleField], register, where, false),
    ...(register.lifecycle === null ? [] : checkLifecycle(register, register.lifecycle)),
  ];
}

function checkFields(fields: readonly Field[], pack: Pack, where: string): readonly PackFault[] {
  return [
    ...findDuplicates(
      fields.map((field) => field.name),
      where,
    ),
    ...fields.flatMap((field) => [
      ...checkName(field.name, CAMEL, `${where}/${field.name}`),
      ...checkCodeList(field, pack, `${where}/${field.name}`),
    ]),
  ];
}

function checkCodeList({ type }: Field, pack: Pack, where: string): readonly PackFault[] {
  if (type.kind !== 'code' || pack.codeLists.some((list) => list.name === type.list)) return [];
  const names = pack.codeLists.map((list) => list.name).join(', ') || '-';
  return [
    fault(
      'unknown-code-list',
      where,
      `没有代码表“${type.list}”`,
      `there is no code list “${type.list}”; there are: ${names}`,
    ),
  ];
}

function checkReport(report: PeriodicReport, pack: Pack): readonly PackFault[] {
  const where = `reports/${report.name}`;
  return inRegister(report.register, where, pack, (register) => [
    ...checkFields(report.fields, pack, where),
    // An amount asked for the month must have a series to go to, or it would be lost to every measure.
    ...report.fields
      .filter((field) => field.name.endsWith('ThisMonth'))
      .flatMap((field) => {
        const series = field.name.replace(/ThisMonth$/, 'ByMonth');
        return checkFieldNames([series], register, `${where}/${field.name}`, false);
      }),
  ]);
}

function checkView(view: View, register: Register): readonly PackFault[] {
  const named = [...view.columns, ...view.filters, ...(view.groupBy === undefined ? [] : [view.groupBy])];
  return checkFieldNames(named, register, `views/${view.name}`, true);
}

function checkSection(section: BulletinSection, pack: Pack): readonly PackFault[] {
  const where = `bulletinSections/${section.name}`;
  const inText = section.paragraphs.flatMap((paragraph) =>
    [...`${paragraph['zh-CN']}${paragraph.en}`.matchAll(FIGURE)].map((match) => match.groups?.name ?? ''),
  );
  const named = new Set([...inText, ...(section.table?.measures ?? [])]);
  const known = new Set(pack.measures.map((measure) => measure.name));
  const registers = new Set(pack.measures.filter(({ name }) => named.has(name)).map(({ register }) => register));
  const by = section.table?.by;
  return [
    ...[...named]
      .filter((name) => !known.has(name))
      .map((name) => fault('unknown-measure', where, `没有度量“${name}”`, `there is no measure “${name}”`)),
    ...pack.registers
      .filter((register) => by !== undefined && registers.has(register.name))
      .flatMap((register) => checkFieldNames([by ?? ''], register, `${where}/table`, true)),
  ];
}

function inRegister(
  name: string,
  where: string,
  pack: Pack,
  check: (register: Register) => readonly PackFault[],
): readonly PackFault[] {
  const register = pack.registers.find((candidate) => candidate.name === name);
  if (register !== undefined) return check(register);
  return [
    fault(
      'unknown-register',
      where,
      `没有台账“${name}”`,
      `there is no register “${name}”; there are: ${pack.registers.map((known) => known.name).join(', ')}`,
    ),
  ];
}

function checkFieldNames(
  names: readonly string[],
  register: Register,
  where: string,
  stateToo: boolean,
): readonly PackFault[] {
  const known = new Set(register.fields.map((field) => field.name));
  if (stateToo && register.lifecycle !== null) known.add('state');
  return [...new Set(names)]
    .filter((name) => !known.has(name))
    .map((name) =>
      fault(
        'unknown-field',
        where,
        `台账“${register.label['zh-CN']}”没有字段“${name}”`,
        `the register “${register.name}” has no field “${name}”; it has: ${[...known].join(', ')}`,
      ),
    );
}

function checkName(name: string, form: RegExp, where: string): readonly PackFault[] {
  if (form.test(name)) return [];
  const [zh, en] = form === KEBAB ? ['短横线小写', 'kebab-case'] : ['驼峰', 'camelCase'];
  return [fault('bad-name', where, `“${name}”应为${zh}写法`, `“${name}” should be ${en}`)];
}
