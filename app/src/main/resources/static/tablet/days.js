// Days and hours at the office, without the tablet's own time zone.
const DAY = 24 * 60 * 60 * 1000;

const parts = (at, zone) => Object.fromEntries(new Intl.DateTimeFormat('en-CA', {
  timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23',
}).formatToParts(at).map(({ type, value }) => [type, value]));

/** The day of a moment, as yyyy-mm-dd. */
export const dayOf = (at, zone) => {
  const { year, month, day } = parts(at, zone);
  return `${year}-${month}-${day}`;
};

const offset = (at, zone) => {
  const { year, month, day, hour, minute, second } = parts(at, zone);
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
};

/** The moment at which the office's clock shows yyyy-mm-ddThh:mm; NaN where that is none. */
export const momentOf = (text, zone) => {
  const shown = Date.parse(`${text}Z`);
  return Number.isNaN(shown) ? NaN : shown - offset(shown - offset(shown, zone), zone);
};

/** Whether a text is a day that there is. */
export const isDay = (text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00Z`))
  && new Date(`${text}T00:00Z`).toISOString().startsWith(text);

export const minusYears = (day, years) => {
  const [year, month, of] = day.split('-').map(Number);
  const moved = new Date(Date.UTC(year - years, month - 1, of));
  if (moved.getUTCMonth() !== month - 1) {
    moved.setUTCDate(0);
  }
  return moved.toISOString().slice(0, 10);
};

export const dayAfter = (day) => new Date(Date.parse(`${day}T00:00Z`) + DAY).toISOString().slice(0, 10);
