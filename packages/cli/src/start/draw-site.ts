import { deflateSync } from 'node:zlib';

const WIDTH = 480;
const HEIGHT = 360;
const GROUND = 290;
type Colour = readonly [red: number, green: number, blue: number];
const SKY: Colour = [222, 230, 236];
const EARTH: Colour = [190, 172, 142];
const CONCRETE: Colour = [150, 152, 156];
const GLASS: Colour = [96, 122, 150];
const CRANE: Colour = [196, 148, 40];

/**
 * 模拟图: a drawing of a building site on which a share of the work is done, as a PNG. It stands in for a photograph in the bundled example
 * and can be taken for none: plain rectangles, as many floors as are done.
 */
export function drawSite(share: number, seed: string): Uint8Array {
  const canvas = new Canvas();
  const turn = [...seed].reduce((sum, character) => sum + character.charCodeAt(0), 0);
  canvas.fill(0, 0, WIDTH, GROUND, SKY);
  canvas.fill(0, GROUND, WIDTH, HEIGHT - GROUND, EARTH);
  const floors = 3 + (turn % 5);
  const done = Math.round(floors * share);
  const [left, width, height] = [110 + (turn % 60), 170 + (turn % 50), 30];
  canvas.fill(left - 12, GROUND, width + 24, 10, CONCRETE);
  for (let floor = 0; floor < done; floor += 1) {
    const top = GROUND - (floor + 1) * height;
    canvas.fill(left, top, width, height - 2, CONCRETE);
    for (let window = 0; window < 6; window += 1)
      if (floor < done - 1 || share >= 1) canvas.fill(left + 10 + window * (width / 6), top + 8, 14, 14, GLASS);
  }
  if (share < 1) {
    const mast = left + width + 26;
    canvas.fill(mast, 40, 8, GROUND - 40, CRANE);
    canvas.fill(mast - width, 48, width + 60, 6, CRANE);
    canvas.fill(mast - width / 2, 54, 2, 60 + (turn % 40), CRANE);
  }
  return canvas.encode();
}

class Canvas {
  readonly #pixels = Buffer.alloc(HEIGHT * (1 + WIDTH * 3));

  fill(left: number, top: number, width: number, height: number, colour: Colour): void {
    const [x0, x1] = [Math.max(0, Math.round(left)), Math.min(WIDTH, Math.round(left + width))];
    const [y0, y1] = [Math.max(0, Math.round(top)), Math.min(HEIGHT, Math.round(top + height))];
    const pixel = Uint8Array.from(colour);
    for (let y = y0; y < y1; y += 1) {
      const row = y * (1 + WIDTH * 3) + 1;
      this.#pixels.fill(pixel, row + x0 * 3, row + x1 * 3);
    }
  }

  encode(): Uint8Array {
    const head = Buffer.alloc(13);
    head.writeUInt32BE(WIDTH, 0);
    head.writeUInt32BE(HEIGHT, 4);
    head.set([8, 2, 0, 0, 0], 8);
    return Buffer.concat([
      Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
      chunk('IHDR', head),
      chunk('IDAT', deflateSync(this.#pixels, { level: 6 })),
      chunk('IEND', Buffer.alloc(0)),
    ]);
  }
}

/** A part of a PNG: length, kind, content, checksum over kind and content (W3C PNG, 5.3). */
function chunk(kind: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), content]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(content.length, 0);
  frame.set(body, 4);
  frame.writeUInt32BE(checksum(body), body.length + 4);
  return frame;
}

/** CRC-32 as ISO 3309 has it. */
function checksum(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit += 1) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
  }
  return (rest ^ 0xffffffff) >>> 0;
}
