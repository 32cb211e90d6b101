import type { AuditReport } from '@planwright/compiler/audit';
import { createPlaces } from './text-places.ts';

const SEVERITIES = ['error', 'warning', 'info'] as const;

/** Formats an audit for people: findings by severity, each with its sum, its parts and what would make it right. */
export function formatAudit({ findings, checks }: AuditReport, text: string): string {
  const placeOf = createPlaces(text);
  const at = (position: number) => {
    const { line, column } = placeOf(position);
    return `${line}:${column}`;
  };
  const lines: string[] = [];
  for (const severity of SEVERITIES) {
    for (const finding of findings.filter((one) => one.severity === severity)) {
      lines.push(`${at(finding.span.start)}  ${severity}  ${finding.message['zh-CN']}  [${finding.code}]`);
      lines.push(`    ${finding.reckoning['zh-CN']}`);
      for (const part of finding.related ?? []) lines.push(`    · ${at(part.span.start)} ${part.message['zh-CN']}`);
      if (finding.hint !== undefined) lines.push(`    → ${finding.hint['zh-CN']}`);
    }
  }
  const counts = SEVERITIES.map((one) => `${one} ${findings.filter(({ severity }) => severity === one).length}`);
  lines.push(`${counts.join(', ')}; checks that hold: ${checks.length}`);
  return lines.join('\n');
}
