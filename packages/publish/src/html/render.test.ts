import { describe, expect, test } from 'vitest';
import { buildBulletin } from '#bulletin/build.ts';
import { sampleInput } from '#testing/sample-bulletin.ts';
import { renderHtml } from './render.ts';

const bulletin = buildBulletin(sampleInput);
const options = { linkOf: (figure: { id: string }) => `https://plan.example/bulletins/b1?figure=${figure.id}` };
const html = renderHtml(bulletin, options);

describe('the bulletin as a page', () => {
  test('has the measures of the paper in its print rules', () => {
    expect(html).toContain('@page { size: 210mm 297mm; margin: 37mm 26mm 35mm 28mm; }');
  });

  test('numbers its headings and keeps one h1', () => {
    expect(html.match(/<h1>/gu)).toHaveLength(1);
    expect(html).toContain('<h2>一、总体进展</h2>');
    expect(html).toContain('<h3>（一）严重滞后事项</h3>');
    expect(html).toContain('<h4>1. 城镇新增就业</h4>');
  });

  test('every figure is a link with its id and its reckoning', () => {
    const ids = [
      ...html.matchAll(
        /<a href="https:\/\/plan\.example\/bulletins\/b1\?figure=(?<link>f\d+)" data-figure="(?<id>f\d+)" title="[^"]+">/gu,
      ),
    ];
    expect(ids.map((match) => match.groups?.id)).toEqual(bulletin.figures.map((figure) => figure.id));
    expect(ids.every((match) => match.groups?.id === match.groups?.link)).toBe(true);
  });

  test('carries no script, and the mark of simulated data', () => {
    expect(html).not.toMatch(/<script/iu);
    expect(html).toContain('模拟数据 仅供演示');
    expect(renderHtml({ ...bulletin, simulated: false }, options)).not.toContain('模拟数据');
  });
});

test('markup in titles, units, reasons and reckonings stays text', () => {
  const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
  const hostile = buildBulletin({
    ...sampleInput,
    issuer: evil,
    issue: evil,
    jurisdiction: { ...sampleInput.jurisdiction, name: evil },
    commitments: sampleInput.commitments.map((row) => ({
      ...row,
      title: evil,
      boundText: evil,
      unit: evil,
      lead: { unitId: 'u', unitName: evil },
      light: { ...row.light, reason: { 'zh-CN': evil, en: evil } },
    })),
  });
  const page = renderHtml(hostile, options);
  expect(page).not.toContain('<script>');
  expect(page).not.toContain('<img');
});

test('a link that is no address of the web is not written', () => {
  const page = renderHtml(bulletin, { linkOf: () => 'javascript:alert(1)' });
  expect(page).not.toContain('javascript:');
});
