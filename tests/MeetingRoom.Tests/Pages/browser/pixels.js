// The pixels of a picture, and the contrast of two of them as WCAG has it.
import { inflateSync } from 'node:zlib';

/** A PNG as browsers write it: eight bits a channel, not interlaced. */
export function pixels(png) {
  const width = png.readUInt32BE(16);
  const channels = { 2: 3, 6: 4 }[png[25]];
  const parts = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const lines = inflateSync(Buffer.concat(parts));
  const stride = width * channels;
  const out = Buffer.alloc(lines.length / (stride + 1) * stride);
  for (let y = 0; y * (stride + 1) < lines.length; y++) {
    const filter = lines[y * (stride + 1)];
    for (let i = 0; i < stride; i++) {
      const left = i < channels ? 0 : out[y * stride + i - channels];
      const up = y === 0 ? 0 : out[(y - 1) * stride + i];
      const corner = y === 0 || i < channels ? 0 : out[(y - 1) * stride + i - channels];
      out[y * stride + i] = lines[y * (stride + 1) + 1 + i] + [0, left, up, left + up >> 1, paeth(left, up, corner)][filter];
    }
  }
  return { at: (x, y) => out.subarray(Math.round(y) * stride + Math.round(x) * channels, Math.round(y) * stride + Math.round(x) * channels + 3) };
}

function paeth(left, up, corner) {
  const [a, b, c] = [left, up, corner].map(value => Math.abs(left + up - corner - value));
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** How much brighter the one is than the other: from 1 to 21. */
export function contrast(one, other) {
  const [bright, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (bright + 0.05) / (dark + 0.05);
}

const luminance = ([red, green, blue]) => 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

const linear = value => value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
