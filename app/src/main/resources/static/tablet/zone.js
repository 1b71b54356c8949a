// The lines of a travel document: whether they are whole and their check digits fit (ICAO 9303-3, 4.9). What they say is read by
// the server, which has the whole of the rule.
import { isDay } from './days.js';
import { say } from './words.js';

const LONGEST = 400;
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const CARD = 30;
const WEIGHTS = [7, 3, 1];

const digit = (text) => String([...text].reduce(
  (sum, letter, at) => sum + Math.max(0, ALPHABET.indexOf(letter)) * WEIGHTS[at % 3], 0) % 10);

/** A filler in the place of a digit is right where nothing is said. */
const fits = (whole, said, at) => whole[at] === digit(said) || (whole[at] === '<' && /^<*$/.test(said));

/** A long number goes on among the optional data, its check digit last. */
const fitsNumber = (whole, from, at, more) => {
  const end = whole.indexOf('<', more);
  return whole[at] === '<' && whole[at - 1] !== '<' && end > more + 1
    ? fits(whole, whole.slice(from, at) + whole.slice(more, end - 1), end - 1)
    : fits(whole, whole.slice(from, at), at);
};

const fitsCard = (whole) => fitsNumber(whole, 5, 14, 15)
  && fits(whole, whole.slice(30, 36), 36)
  && fits(whole, whole.slice(38, 44), 44)
  && fits(whole, whole.slice(5, 30) + whole.slice(30, 37) + whole.slice(38, 45) + whole.slice(48, 59), 59);

const fitsTwoLines = (whole, width) => fitsNumber(whole, width, width + 9, width + 28)
  && fits(whole, whole.slice(width + 13, width + 19), width + 19)
  && fits(whole, whole.slice(width + 21, width + 27), width + 27);

const fitsAll = (whole, width) => {
  const middle = (end) => whole.slice(width, width + 10) + whole.slice(width + 13, width + 20) + whole.slice(width + 21, end);
  if (width === CARD) {
    return fitsCard(whole);
  }
  if (!fitsTwoLines(whole, width)) {
    return false;
  }
  if (whole.startsWith('V')) {
    return true;
  }
  return width === 44
    ? fits(whole, whole.slice(72, 86), 86) && fits(whole, middle(87), 87)
    : fits(whole, middle(71), 71);
};

const fill = (lines) => {
  if (lines.length === 2) {
    return lines[0].padEnd(lines[1].length, '<') + lines[1];
  }
  return lines.length === 3 ? lines.map((line) => line.padEnd(CARD, '<')).join('') : lines.join('');
};

/** A zone of a text as it was typed or scanned: `why` it is none, else whether its digits fit; null where nothing is typed. */
export const readZone = (text) => {
  const lines = text.slice(0, LONGEST).toUpperCase().replaceAll('«', '<<').split(/\r\n|\r|\n/)
    .map((line) => line.replace(/\s/g, '')).filter((line) => line !== '');
  const all = lines.join('');
  if (all === '') {
    return null;
  }
  const odd = [...all].find((letter) => letter !== '<' && !ALPHABET.includes(letter));
  if (odd) {
    return { why: 'zone.letter', value: odd };
  }
  const whole = fill(lines);
  const width = whole.length === 90 ? CARD : { 72: 36, 88: 44 }[whole.length];
  if (!width || (lines.length !== 1 && lines.length !== whole.length / width)) {
    return { why: 'zone.length', value: all.length };
  }
  const names = width === CARD ? whole.slice(60) : whole.slice(5, width);
  const birth = width === CARD ? CARD : width + 13;
  return { named: /[A-Z]/.test(names), digits: fitsAll(whole, width), born: whole.slice(birth, birth + 6) };
};

/** When somebody was born, as far as the lines say it, `{day}`; null where they say no whole day. */
export const birthOf = (text, today) => {
  const born = readZone(text)?.born ?? '';
  const days = [today.slice(0, 2), String(Number(today.slice(0, 2)) - 1)]
    .map((century) => `${century}${born.slice(0, 2)}-${born.slice(2, 4)}-${born.slice(4)}`);
  const day = days.find((one) => isDay(one) && one <= today);
  return day ? { day } : null;
};

const tell = (field) => {
  const zone = readZone(field.value);
  const words = zone === null ? '' : zone.why ? say(zone.why, zone.value) : say(zone.digits ? 'zone.fits' : 'zone.digits');
  const told = field.parentElement.querySelector('[data-zone]');
  if (told.textContent !== words) {
    told.textContent = words;
  }
};

/** Says beside the field, at each letter, how its lines stand. */
export const makeZone = (field) => {
  const told = document.createElement('p');
  told.dataset.zone = '';
  told.className = 'zone-told';
  told.setAttribute('role', 'status');
  field.after(told);
  field.rows = 3;
  field.spellcheck = false;
  field.autocapitalize = 'characters';
  field.addEventListener('input', () => tell(field));
};

/** The same of fields that were filled by the page. */
export const tellZones = (place) => place.querySelectorAll('textarea[name$=".mrz"]').forEach(tell);
