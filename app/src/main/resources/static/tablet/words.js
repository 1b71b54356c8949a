// The sentences of the page, in its language, from the page itself.
const said = new Map([...document.querySelectorAll('#said dt')].map((key) => [key.textContent, key.nextElementSibling.textContent]));
export const language = document.documentElement.lang;
const written = { es: 'es-MX', en: 'en-GB' }[language];
const plural = new Intl.PluralRules(language);

/** A sentence, with what is to be put into it. */
export const say = (key, ...put) => {
  const sentence = said.get(key);
  if (sentence === undefined) {
    throw new Error(`No sentence is called ${key}`);
  }
  return sentence.replace(/\{(\d)\}/g, (_, number) => put[Number(number)]);
};

/** A sentence about so many. */
export const count = (key, number) => say(`${key}.${plural.select(number) === 'one' ? 'one' : 'other'}`, number);

/** "lun 24 dic 2018, 09:30", at the office. */
export const moment = (at, zone) => {
  const parts = new Intl.DateTimeFormat(written, {
    timeZone: zone, weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
  }).formatToParts(at);
  const { weekday, day, month, year, hour, minute } = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  return `${weekday} ${day} ${month} ${year}, ${hour}:${minute}`;
};

export const time = (at, zone) => new Intl.DateTimeFormat(
  written, { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);

/** "3 h", in the largest unit that is not empty. */
export const length = (milliseconds) => {
  const minutes = Math.max(0, Math.floor(milliseconds / 60_000));
  const [number, unit] = minutes < 60 ? [minutes, 'minute'] : minutes < 48 * 60 ? [Math.floor(minutes / 60), 'hour'] : [Math.floor(minutes / 1440), 'day'];
  return new Intl.NumberFormat(written, { style: 'unit', unit, unitDisplay: 'short' }).format(number);
};
