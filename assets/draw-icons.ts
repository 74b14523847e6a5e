import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';

/** Draws the icons of the add-in: `npm run icons`. Coordinates are sixteenths of the picture, from its top left. */

type Colour = readonly [red: number, green: number, blue: number, alpha: number];
/** How far a point lies outside of a shape; below zero it lies inside. */
type Shape = (x: number, y: number) => number;
interface Layer {
  readonly shape: Shape;
  readonly colour: Colour;
}

const blue: Colour = [31, 78, 121, 1];
const pale: Colour = [222, 235, 247, 1];
const white: Colour = [255, 255, 255, 1];
const orange: Colour = [178, 58, 14, 1];
const green: Colour = [11, 90, 8, 1];

const box =
  (left: number, top: number, right: number, bottom: number, radius = 0): Shape =>
  (x, y) => {
    const dx = Math.abs(x - (left + right) / 2) - (right - left) / 2 + radius;
    const dy = Math.abs(y - (top + bottom) / 2) - (bottom - top) / 2 + radius;
    return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
  };
const disc =
  (cx: number, cy: number, radius: number): Shape =>
  (x, y) =>
    Math.hypot(x - cx, y - cy) - radius;
const ring =
  (cx: number, cy: number, radius: number, width: number): Shape =>
  (x, y) =>
    Math.abs(Math.hypot(x - cx, y - cy) - radius) - width / 2;
const stroke =
  (points: readonly (readonly [number, number])[], width: number): Shape =>
  (x, y) =>
    Math.min(
      ...points.slice(1).map(([bx, by], index) => {
        const [ax, ay] = points[index] ?? [bx, by];
        const length = (bx - ax) ** 2 + (by - ay) ** 2;
        const along = Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
        return Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay));
      }),
    ) -
    width / 2;

/** A small matrix: units across the top, tasks down the side, one filled dot for the lead, one ring for who shares. */
const matrix: readonly Layer[] = [
  { shape: box(1, 1, 15, 15, 2), colour: blue },
  // Whole sixteenths, so that the smallest picture stays sharp.
  { shape: box(6, 6, 10, 10), colour: white },
  { shape: box(11, 6, 14, 10), colour: white },
  { shape: box(6, 11, 10, 14), colour: white },
  { shape: box(11, 11, 14, 14), colour: white },
  { shape: box(2, 6, 5, 10), colour: pale },
  { shape: box(2, 11, 5, 14), colour: pale },
  { shape: disc(8, 8, 1.5), colour: blue },
  { shape: ring(12.5, 12.5, 1, 0.6), colour: blue },
];

/** A white edge keeps the sign apart from the matrix behind it. */
function sign(points: readonly (readonly [number, number])[], colour: Colour): readonly Layer[] {
  return [
    ...matrix,
    { shape: disc(11.4, 11.4, 4.6), colour: white },
    { shape: disc(11.4, 11.4, 4), colour },
    { shape: stroke(points, 1.1), colour: white },
  ];
}

const pictures: Readonly<Record<string, readonly Layer[]>> = {
  icon: matrix,
  build: sign([[11.4, 9.2], [11.4, 13.6], [11.4, 11.4], [9.2, 11.4], [13.6, 11.4]], blue), // prettier-ignore
  check: sign([[9.4, 11.5], [10.9, 13], [13.5, 9.9]], green), // prettier-ignore
  next: sign([[9.2, 11.4], [13.4, 11.4], [11.7, 9.7], [13.4, 11.4], [11.7, 13.1]], orange), // prettier-ignore
};

const sizes = {
  icon: [16, 32, 64, 80, 128],
  build: [16, 32, 80],
  check: [16, 32, 80],
  next: [16, 32, 80],
} as const;

for (const [name, layers] of Object.entries(pictures)) {
  for (const size of sizes[name as keyof typeof sizes]) {
    const file = `icon-${name === 'icon' ? '' : `${name}-`}${size}.png`;
    writeFileSync(join(dirname(fileURLToPath(import.meta.url)), file), png(size, paint(layers, size)));
  }
}

/** Four bytes a pixel, row by row; edges are smoothed over the width of a pixel. */
function paint(layers: readonly Layer[], size: number): Uint8Array {
  const pixels = new Uint8Array(size * size * 4);
  const scale = 16 / size;
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      let [red, green, blue, alpha] = [0, 0, 0, 0];
      for (const { shape, colour } of layers) {
        const distance = shape((column + 0.5) * scale, (row + 0.5) * scale) / scale;
        const cover = Math.min(1, Math.max(0, 0.5 - distance)) * colour[3];
        const left = alpha * (1 - cover);
        const total = cover + left;
        if (total === 0) continue;
        red = (colour[0] * cover + red * left) / total;
        green = (colour[1] * cover + green * left) / total;
        blue = (colour[2] * cover + blue * left) / total;
        alpha = total;
      }
      pixels.set([red, green, blue, alpha * 255].map(Math.round), (row * size + column) * 4);
    }
  }
  return pixels;
}

/** PNG with 8 bits a channel and no filters (ISO/IEC 15948). */
function png(size: number, pixels: Uint8Array): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const rows = Array.from({ length: size }, (_, row) =>
    Buffer.concat([Buffer.from([0]), pixels.subarray(row * size * 4, (row + 1) * size * 4)]),
  );
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const result = Buffer.alloc(body.length + 8);
  result.writeUInt32BE(data.length, 0);
  body.copy(result, 4);
  result.writeUInt32BE(crc(body), body.length + 4);
  return result;
}

function crc(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}
