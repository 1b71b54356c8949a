// What was typed, turned into what is filed; and what does not fit, each with its field, its value and how to mend it.
import { dayAfter, dayOf, isDay, minusYears, momentOf } from './days.js';
import { isForeign, readReceipt } from './receipt.js';
import { count } from './words.js';
import { readZone } from './zone.js';

const LONGEST_NAME = 200;
const LONGEST_CONTACT = 500;
const LONGEST_LINES = 100_000;
const LONGEST_ZONE = 400;
const OLDEST = 130;
const AGES = /^(\d{1,3})(?:\s*-\s*(\d{1,3}))?$/;
const YEARS = /^(\d{4})(?:\s*-\s*(\d{4}))?$/;

/** Marks that turn the direction of what stands beside them, and other signs that nobody sees. */
const UNSEEN = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

/** A text as it is kept: composed, without unseen marks. */
export const clean = (text) => text.normalize('NFC').replace(UNSEEN, '').trim();

const plain = (name) => name.trim().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const known = (list) => {
  const codes = new Map();
  for (const option of document.querySelectorAll(`#${list} option`)) {
    option.dataset.names.split('|').forEach((name) => codes.has(name) || codes.set(name, option.dataset.code));
  }
  return codes;
};

export class Answers {
  #data;
  #where;
  faults = [];

  /** @param where the office's zone, and the moment it is there as well as the tablet knows */
  constructor(form, where) {
    this.#data = new FormData(form);
    this.#where = { ...where, today: dayOf(where.now, where.zone) };
  }

  /** The day it is at the office. */
  get today() {
    return this.#where.today;
  }

  text(name) {
    return clean(String(this.#data.get(name) ?? ''));
  }

  fault(name, key, ...put) {
    if (!this.faults.some((fault) => fault.name === name)) {
      this.faults.push({ name, key, put, value: String(this.#data.get(name) ?? '') });
    }
  }

  must(name) {
    const text = this.text(name);
    if (text === '') {
      this.fault(name, 'fault.empty');
    }
    return text;
  }

  short(name, longest) {
    const text = this.text(name);
    if (text.length > longest) {
      this.fault(name, 'fault.long', text.length, longest);
    }
    return text;
  }

  /** A moment at the office; null where nothing was typed. */
  moment(name) {
    const text = this.text(name);
    if (text === '') {
      return null;
    }
    const at = momentOf(text, this.#where.zone);
    if (Number.isNaN(at)) {
      this.fault(name, 'fault.moment');
    } else if (at > this.#where.now + 60_000) {
      this.fault(name, 'fault.future', this.#where.shown);
    }
    return at;
  }

  /** When somebody was born: as a day, an age, or from one day to another; null where nobody knows. */
  birth(aboutName, dayName) {
    const [about, day] = [this.text(aboutName), this.text(dayName)];
    if (day === '') {
      return about === '' ? null : this.#about(aboutName, about);
    }
    if (about !== '') {
      this.fault(aboutName, 'fault.age.both');
    }
    if (!isDay(day)) {
      this.fault(dayName, 'fault.date');
    } else if (day > this.#where.today || day < minusYears(this.#where.today, OLDEST)) {
      this.fault(dayName, 'fault.birth', OLDEST);
    }
    return { day };
  }

  #about(name, about) {
    const { today } = this.#where;
    const [ages, years] = [AGES.exec(about), YEARS.exec(about)];
    const [from, to] = [(years ?? ages)?.[1], (years ?? ages)?.[2] ?? (years ?? ages)?.[1]].map(Number);
    const thisYear = Number(today.slice(0, 4));
    if (years && from <= to && to <= thisYear && from >= thisYear - OLDEST) {
      const last = `${to}-12-31`;
      return { from: `${from}-01-01`, to: last < today ? last : today };
    }
    if (!years && ages && from <= to && to <= OLDEST) {
      return from === to ? { age: from } : { from: dayAfter(minusYears(today, to + 1)), to: minusYears(today, from) };
    }
    this.fault(name, 'fault.age');
    return null;
  }

  country(name) {
    const typed = this.text(name);
    const code = typed === '' ? 'XXX' : known('country-names').get(plain(typed));
    if (!code) {
      this.fault(name, 'fault.country', typed);
    }
    return code ?? 'XXX';
  }

  languages(name) {
    const tags = known('language-names');
    const found = new Set();
    for (const one of this.text(name).split(',').filter((language) => language.trim() !== '')) {
      const tag = tags.get(plain(one));
      if (tag) {
        found.add(tag);
      } else {
        this.fault(name, 'fault.language', one.trim());
      }
    }
    return [...found];
  }

  all(name) {
    return this.#data.getAll(name);
  }

  is(name) {
    return this.#data.has(name);
  }

  own(name) {
    const text = this.text(name);
    return text === '' ? null : text;
  }

  yesOrNo(name) {
    const text = this.text(name);
    return text === '' ? null : text === 'YES';
  }
}

const documents = (answers, under) => [0, 1]
  .map((i) => ({ kind: answers.short(`${under}documentKind${i}`, LONGEST_NAME), number: answers.short(`${under}documentNumber${i}`, LONGEST_NAME) }))
  .filter(({ kind, number }) => kind !== '' || number !== '');

const person = (answers, row, at, size) => {
  const under = `p${row}.`;
  const [givenNames, surnames] = ['givenNames', 'surnames'].map((name) => answers.short(under + name, LONGEST_NAME));
  const mrz = answers.short(`${under}mrz`, LONGEST_ZONE);
  const named = readZone(mrz)?.named ?? false;
  if (givenNames === '' && surnames === '' && !named) {
    answers.fault(`${under}givenNames`, 'fault.name');
  }
  return {
    row: at,
    givenNames,
    surnames,
    birth: answers.birth(`${under}age`, `${under}birthDate`),
    sex: named ? answers.own(`${under}sex`) : answers.must(`${under}sex`),
    role: at > 0 ? answers.must(`${under}role`) : size > 1 ? 'HEAD' : 'SINGLE',
    nationality: answers.country(`${under}nationality`),
    languages: answers.languages(`${under}languages`),
    needs: answers.all(`${under}needs`),
    unaccompanied: answers.is(`${under}unaccompanied`),
    fear: answers.own(`${under}fear`),
    claim: answers.yesOrNo(`${under}claim`),
    documents: documents(answers, under),
    contact: answers.short(`${under}contact`, LONGEST_CONTACT),
    mrz,
  };
};

/** A family, as far as it fits; `answers.faults` tells what does not. */
export const readFamily = (answers, rows) => ({
  fear: answers.must('fear'),
  wish: answers.must('wish'),
  validVisa: answers.must('validVisa') === 'YES',
  entry: answers.must('entry'),
  claim: answers.is('claim'),
  fearWords: answers.short('words', LONGEST_LINES),
  manner: answers.must('manner'),
  statement: answers.short('statement', LONGEST_LINES),
  enteredAt: answers.moment('enteredAt'),
  crossing: answers.short('crossing', LONGEST_NAME),
  people: rows.map((row, at) => person(answers, row, at, rows.length)),
});

export const claimsOf = (family) => family.people.filter((one) => one.claim ?? family.claim).length;

/** What another desk finds of somebody who is registered. */
export const readAddition = (answers) => {
  const receipt = readReceipt(answers.text('addTo'));
  const number = Number(answers.text('addRow'));
  if (!receipt) {
    answers.fault('addTo', isForeign(answers.text('addTo')) ? 'fault.receipt.foreign' : 'fault.receipt');
  } else if (!Number.isInteger(number) || number < 1 || number > receipt.people) {
    answers.fault('addRow', 'fault.row', count('people', receipt.people));
  }
  const addition = {
    to: receipt?.id,
    row: number - 1,
    needs: answers.all('addNeeds'),
    fear: answers.own('addFear'),
    birth: answers.birth('addAge', 'addBirthDate'),
    claim: answers.is('addClaim'),
    statement: answers.short('addStatement', LONGEST_LINES),
  };
  const { needs, fear, birth, claim, statement } = addition;
  if (answers.faults.length === 0 && needs.length === 0 && fear === null && birth === null && !claim && statement === '') {
    answers.fault('addNeeds', 'fault.nothing');
  }
  return addition;
};
