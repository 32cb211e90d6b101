import MagicString from 'magic-string';
import { parseAst } from 'vite';

/**
 * A plugin that makes the functions at the top of each chunk constants: `function f() {}` becomes `const f = function f() {};`,
 * before everything else in the chunk, as a declaration is there before everything too.
 *
 * A declared function can be assigned anew, so that the engine asks at each call whether it still is the one that the
 * machine code was made for; what is constant it does not ask (docs/adr/0014).
 */
export function constantFunctions() {
  return {
    name: 'constant-functions',
    renderChunk(code) {
      const functions = parseAst(code).body.filter(({ type, id }) => type === 'FunctionDeclaration' && id !== null);
      if (functions.length === 0) return null;
      const chunk = new MagicString(code);
      const first = code.startsWith('#!') ? code.indexOf('\n') + 1 : 0;
      for (const { start, end, id } of functions) {
        chunk.appendRight(start, `const ${id.name} = `).appendLeft(end, ';\n');
        if (start > first) chunk.move(start, end, first);
      }
      return { code: chunk.toString(), map: chunk.generateMap({ hires: 'boundary' }) };
    },
  };
}
