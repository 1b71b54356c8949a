// The receipt of what was filed: signed by the tablet, with a code that a reader takes, and no name.
import { sign } from './seal.js';
import { base64url, fromBase64url, utf8 } from './encode.js';
import { listReceipts, together } from './store.js';
import { generate } from './vendor/lean-qr.js';

const MARK = 'ACOGIDA1';
const PROOF = 'acogida-receipt-1';
const KEPT = 7 * 24 * 60 * 60 * 1000;
const SVG = 'http://www.w3.org/2000/svg';
const QUIET = 4;

export const makeReceipt = async (device, { id, seq, device: shown, at, within, people, claims, english, to, row }) => {
  const added = to ? ['addition', to, row] : [];
  const payload = [id, device.device, seq, shown, at, within, people, claims, ...added].join('|');
  const text = `${MARK}.${base64url(utf8(payload))}.${await sign(device.keys, `${PROOF}\n${payload}`)}`;
  return { id, seq, text, at, within, people, claims, english };
};

/** Whether what was read is something else than a receipt, as another code is; nothing and a part of one are not. */
export const isForeign = (read) => !MARK.startsWith(read.trim().slice(0, MARK.length));

/**
 * What a receipt says, as it was read or typed; null where it is none. That of an addition says whom it was added to. Whether it is genuine,
 * the server finds out.
 */
export const readReceipt = (typed) => {
  const parts = typed.replace(/\s+/g, '').split('.');
  if (parts.length !== 3 || parts[0] !== MARK) {
    return null;
  }
  try {
    const said = new TextDecoder('utf-8', { fatal: true }).decode(fromBase64url(parts[1])).split('|');
    if (said.length === 11 && said[8] === 'addition') {
      return /^[0-9a-f-]{36}$/.test(said[9]) && /^\d{1,3}$/.test(said[10]) ? { id: said[9], people: Number(said[10]) + 1 } : null;
    }
    const people = Number(said[6]);
    return said.length === 8 && /^[0-9a-f-]{36}$/.test(said[0]) && Number.isInteger(people) && people > 0
      ? { id: said[0], people } : null;
  } catch {
    return null;
  }
};

/** The code as a drawing, dark on light whatever the page's colours are. */
export const draw = (text, name) => {
  const code = generate(text);
  const whole = code.size + 2 * QUIET;
  let path = '';
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) {
      path += code.get(x, y) ? `M${x + QUIET} ${y + QUIET}h1v1h-1z` : '';
    }
  }
  const make = (kind, attributes) => {
    const element = document.createElementNS(SVG, kind);
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    return element;
  };
  const svg = make('svg', { viewBox: `0 0 ${whole} ${whole}`, class: 'receipt-code', role: 'img', 'aria-label': name });
  svg.append(make('rect', { width: whole, height: whole, fill: '#fff' }), make('path', { d: path, fill: '#000' }));
  return svg;
};

/** Forgets receipts that were kept long enough. */
export const tidy = async (now) => {
  const old = (await listReceipts()).filter((receipt) => receipt.at < now - KEPT);
  if (old.length > 0) {
    await together(['receipts'], (shelf) => { old.forEach((receipt) => shelf('receipts').delete(receipt.id)); });
  }
};
