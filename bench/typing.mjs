// Times the compiling of a text that is being written: what each typed sign takes, and what a whole compile would.

/** A paragraph of the genre, typed again and again at places all over the text. */
const TYPED = '加快推进新型城镇化建设，新增城镇就业3.2万人，增长8%以上，实施城区道路改造工程。';
const SIGNS_EACH = 20;
const WARM_UP = 200;
const ROUNDS = 400;
/** The golden section, so that places lie evenly however many there are. */
const STEP = 0.618;

/** Milliseconds of a keystroke, median and 95th percentile, read anew where it changed and as a whole. */
export function timeTyping({ compile, createCompiler }, text) {
  const recompile = createCompiler();
  const typed = [];
  const whole = [];
  let now = text;
  let at = 0;
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    if (round % SIGNS_EACH === 0) {
      now = text;
      at = Math.floor(text.length * ((round * STEP) % 1));
      recompile(now);
    }
    now = now.slice(0, at) + TYPED.charAt(round % TYPED.length) + now.slice(at);
    at += 1;
    const start = performance.now();
    recompile(now);
    const middle = performance.now();
    compile(now);
    if (round < WARM_UP) continue;
    typed.push(middle - start);
    whole.push(performance.now() - middle);
  }
  return { typed: spread(typed), whole: spread(whole) };
}

function spread(times) {
  const sorted = times.toSorted((left, right) => left - right);
  return { median: sorted[Math.floor(sorted.length * 0.5)], late: sorted[Math.floor(sorted.length * 0.95)] };
}
