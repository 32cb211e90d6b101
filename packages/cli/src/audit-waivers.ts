import type { AuditReport, Finding } from '@planwright/compiler/audit';
import { PlanwrightError } from '@planwright/engine';

/** A finding with the reason why it is let pass; null when it stands. */
export interface JudgedFinding extends Finding {
  readonly waived: string | null;
}

/** A report with the waivers of a file laid over. */
export interface JudgedReport extends Omit<AuditReport, 'findings'> {
  readonly findings: readonly JudgedFinding[];
  /** Identities in the file that no finding bears: the words have changed, or the fault is mended. */
  readonly unmatched: readonly string[];
}

/**
 * 豁免文件: `{"waivers": [{"identity": "audit/numbering:0f3c…", "reason": "…"}]}`; identities are those that the audit prints.
 * No waiver without a reason, and none twice.
 *
 * @throws PlanwrightError `input` that names the entry
 */
export function parseWaivers(text: string, file: string): ReadonlyMap<string, string> {
  const list = listOf(text, file);
  const waivers = new Map<string, string>();
  list.forEach((entry: unknown, index) => {
    const { identity, reason } = (typeof entry === 'object' && entry !== null ? entry : {}) as Record<string, unknown>;
    if (typeof identity !== 'string' || identity === '')
      throw fault(file, [`entry ${index + 1} has no identity`, `第${index + 1}条没有 identity`]);
    if (typeof reason !== 'string' || reason.trim() === '')
      throw fault(file, [`“${identity}” has no reason`, `“${identity}”没有写理由`]);
    if (waivers.has(identity)) throw fault(file, [`“${identity}” is there twice`, `“${identity}”出现了两次`]);
    waivers.set(identity, reason.trim());
  });
  return waivers;
}

function listOf(text: string, file: string): readonly unknown[] {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw fault(file, [`it is no JSON: ${why}`, `不是 JSON：${why}`]);
  }
  const list = typeof value === 'object' && value !== null && 'waivers' in value ? value.waivers : value;
  if (!Array.isArray(list)) throw fault(file, ['it holds no list of waivers', '里面没有豁免清单']);
  return list;
}

function fault(file: string, [en, zh]: readonly [en: string, zh: string]): PlanwrightError {
  return new PlanwrightError({
    family: 'input',
    code: 'unreadable-waivers',
    message: `the waivers of “${file}” cannot be used: ${en}`,
    hint: 'write {"waivers": [{"identity": "…", "reason": "…"}]} with the identities that the audit prints',
    messageZh: `豁免文件“${file}”不能使用：${zh}`,
    hintZh: '请写成 {"waivers": [{"identity": "…", "reason": "…"}]}，identity 用体检结果中给出的',
  });
}

/** Lays waivers over a report. */
export function layWaivers(report: AuditReport, waivers: ReadonlyMap<string, string>): JudgedReport {
  const known = new Set(report.findings.map((finding) => finding.identity));
  return {
    ...report,
    findings: report.findings.map((finding) => ({ ...finding, waived: waivers.get(finding.identity) ?? null })),
    unmatched: [...waivers.keys()].filter((identity) => !known.has(identity)),
  };
}
