import type { BulletinSection, Field, Pack, PeriodicReport, Register } from '../pack.ts';
import { checkMeasure } from './expression.ts';
import { fault, findDuplicates, type PackFault } from './fault.ts';
import { checkLifecycle } from './lifecycle.ts';
import { checkFieldKind, checkFieldNames, checkMeasureNames, inRegister } from './names.ts';
import { checkEvent, checkView } from './views.ts';

const KEBAB = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const CAMEL = /^[a-z][a-zA-Z0-9]*$/;
const FIGURE = /\{(?:measure|unit|size|sign):(?<name>[^}|]*)(?:\|[^}]*)?\}/g;

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
        checkMeasure(measure, register, pack),
      ),
    ),
    ...pack.views.flatMap((view) =>
      inRegister(view.register, `views/${view.name}`, pack, (register) => checkView(view, register, pack)),
    ),
    ...findDuplicates(
      (pack.events ?? []).map((event) => event.name),
      'events',
    ),
    ...(pack.events ?? []).flatMap((event) =>
      inRegister(event.register, `events/${event.name}`, pack, (register) => checkEvent(event, register)),
    ),
    ...pack.bulletinSections.flatMap((section) => checkSection(section, pack)),
  ];
}

function checkRegister(register: Register, pack: Pack): readonly PackFault[] {
  const where = `registers/${register.name}`;
  return [
    ...checkName(register.name, KEBAB, where),
    ...checkFields(register.fields, pack, `${where}/fields`),
    ...checkFieldNames([register.titleField], register, where),
    ...(register.place === undefined ? [] : checkFieldKind(register.place, ['orgUnit'], register, `${where}/place`)),
    ...(register.groups ?? []).flatMap((group) =>
      checkFieldNames(group.fields, register, `${where}/groups/${group.name}`),
    ),
    ...register.fields.flatMap(({ name, evidenceFor }) =>
      evidenceFor === undefined
        ? []
        : [name, evidenceFor.field].flatMap((series) =>
            checkFieldKind(series, ['series'], register, `${where}/fields/${name}`),
          ),
    ),
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
      ...(field.type.kind === 'list' ? checkFields(field.type.fields, pack, `${where}/${field.name}`) : []),
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

const MONTHLY = /^(?<stem>.+)(?:This|Last)Month$/;

function checkReport(report: PeriodicReport, pack: Pack): readonly PackFault[] {
  const where = `reports/${report.name}`;
  return inRegister(report.register, where, pack, (register) => [
    ...checkFields(report.fields, pack, where),
    // An amount asked for a month must have a series to go to, or it would be lost to every measure.
    ...report.fields.flatMap((field) => {
      const stem = MONTHLY.exec(field.name)?.groups?.stem;
      return stem === undefined ? [] : checkFieldKind(`${stem}ByMonth`, ['series'], register, `${where}/${field.name}`);
    }),
    ...(report.answeredBy ?? []).flatMap((name) => checkFieldKind(name, ['orgUnit'], register, where)),
    ...(report.amountChecks ?? []).flatMap(({ field, plan, whole }) => [
      ...(report.fields.some(({ name }) => name === field && MONTHLY.test(name))
        ? []
        : [
            fault(
              'unknown-field',
              `${where}/amountChecks`,
              `报告没有按月字段“${field}”`,
              `the report has no monthly field “${field}”`,
            ),
          ]),
      ...(plan === undefined ? [] : checkFieldKind(plan, ['series'], register, `${where}/amountChecks`)),
      ...(whole === undefined ? [] : checkFieldKind(whole, ['decimal'], register, `${where}/amountChecks`)),
    ]),
  ]);
}

function checkSection(section: BulletinSection, pack: Pack): readonly PackFault[] {
  const where = `bulletinSections/${section.name}`;
  const inText = section.paragraphs.flatMap((paragraph) =>
    [...`${paragraph['zh-CN']}${paragraph.en}`.matchAll(FIGURE)].map((match) => match.groups?.name ?? ''),
  );
  const tables = section.tables ?? [];
  const inTables = tables.flatMap(({ measures, rank }) => [...measures, ...(rank === undefined ? [] : [rank.measure])]);
  const named = new Set([...inText, ...inTables]);
  const registers = new Set(pack.measures.filter(({ name }) => named.has(name)).map(({ register }) => register));
  return [
    ...checkMeasureNames([...named], pack, where),
    ...pack.registers
      .filter((register) => registers.has(register.name))
      .flatMap((register) =>
        checkFieldNames(
          tables.map(({ by }) => by),
          register,
          `${where}/tables`,
          ['state', 'batch'],
        ),
      ),
  ];
}

function checkName(name: string, form: RegExp, where: string): readonly PackFault[] {
  if (form.test(name)) return [];
  const [zh, en] = form === KEBAB ? ['短横线小写', 'kebab-case'] : ['驼峰', 'camelCase'];
  return [fault('bad-name', where, `“${name}”应为${zh}写法`, `“${name}” should be ${en}`)];
}
