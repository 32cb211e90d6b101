import { join } from 'node:path';
import MagicString from 'magic-string';
import { parseAst } from 'vite';

/** The functions at the top of a module, each with the stretch that is moved: its `export` included. */
function* listFunctions(code) {
  for (const node of parseAst(code).body) {
    const declared = node.type === 'ExportNamedDeclaration' ? node.declaration : node;
    if (declared?.type === 'FunctionDeclaration') yield { start: node.start, end: node.end, declared };
  }
}

/**
 * A plugin that makes the functions at the top of the compiler's modules constants: `function f() {}` becomes
 * `const f = function f() {};`, before everything else in its module, as a declaration is there before everything too.
 *
 * A declared function can be assigned anew, so that the engine asks at each call whether it still is the one that the
 * machine code was made for; what is constant it does not ask (docs/adr/0019). Libraries that do assign theirs stay as they are.
 *
 * @param root folder of the repository
 */
export function constantFunctions(root) {
  return {
    name: 'constant-functions',
    enforce: 'post',
    transform: {
      filter: { id: join(root, 'packages/compiler/src/**') },
      handler(code) {
        const module = new MagicString(code);
        for (const { start, end, declared } of listFunctions(code)) {
          module.appendRight(declared.start, `const ${declared.id.name} = `).appendLeft(end, ';\n');
          if (start > 0) module.move(start, end, 0);
        }
        return { code: module.toString(), map: module.generateMap({ hires: 'boundary' }) };
      },
    },
  };
}
