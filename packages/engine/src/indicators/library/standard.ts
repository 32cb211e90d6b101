import { namesOfIndicator } from '@planwright/compiler';
import type { IndicatorDefinition } from '../model.ts';
import { COUNTRYSIDE_AND_ECOLOGY } from './countryside-and-ecology.ts';
import { ECONOMY } from './economy.ts';
import { FINANCE } from './finance.ts';
import { INNOVATION } from './innovation.ts';
import { LIVELIHOOD } from './livelihood.ts';

/**
 * 标准指标库: the indicators that yearly plans of Chinese cities and counties set targets for, with official names, units, directions and roll-ups. They stand in the engine and not
 * beside an example because the compiler's users, the ledger and the browser's editor all look indicators up by the same names; they are plain data. A ledger keeps its own versions.
 */
export const STANDARD_INDICATORS: readonly IndicatorDefinition[] = withNames([
  ...ECONOMY,
  ...FINANCE,
  ...INNOVATION,
  ...LIVELIHOOD,
  ...COUNTRYSIDE_AND_ECOLOGY,
]);

/** Adds the names of the compiler's table of indicators, by which plans are compared too, as far as no other definition goes by them. */
function withNames(definitions: readonly IndicatorDefinition[]): readonly IndicatorDefinition[] {
  const taken = new Set(definitions.flatMap(({ label, aliases }) => [label['zh-CN'], ...aliases]));
  return definitions.map((definition) => ({
    ...definition,
    aliases: [...definition.aliases, ...namesOfIndicator(definition.id).filter((name) => !taken.has(name))],
  }));
}
