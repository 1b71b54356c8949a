// Says at once where a child would be alone, or with nobody who is parent or carer: by what the server says of each two of a
// household (LoneChild), and by what the law of the office says follows, which came with the shift.
import { Answers } from './answers.js';
import { dayAfter, minusYears } from './days.js';
import { language, say } from './words.js';
import { birthOf } from './zone.js';

const { roles: names, loneChild: table, majority } = document.getElementById('rows').dataset;
const ROLES = names.split(' ');
const YEARS = Number(majority);

/** The less alone, the further on. */
const ORDER = 'US-';
const MARKS = 'marks';
const KINDS = { U: 'UNACCOMPANIED', S: 'SEPARATED' };

const isSurelyAdult = ({ to }, today) => {
  const majorityDay = minusYears(to, -YEARS);
  return majorityDay.slice(8) === to.slice(8) ? majorityDay <= today : majorityDay < today;
};

const isSurelyChild = ({ from }, today) => minusYears(from, -YEARS) > today;

/** How somebody of a household is alone as a child: its name, or nothing. People are `{role, birth: {from, to} or null}`. */
export const findLone = (who, others, said, today) => {
  if (who.birth && isSurelyAdult(who.birth, today)) {
    return null;
  }
  const letters = others.map(({ role, birth }) => {
    const grown = birth && isSurelyChild(birth, today) ? 0 : 1;
    const at = ROLES.indexOf(who.role) * ROLES.length + ROLES.indexOf(role);
    return table[(at * 2 + grown) * 2 + (said ? 1 : 0)];
  });
  const least = Math.max(0, ...letters.map((letter) => ORDER.indexOf(letter)));
  return KINDS[ORDER[least]] ?? null;
};

const bounds = (birth, today) => {
  if (!birth) {
    return null;
  }
  const { age, day, from, to } = birth;
  return age === undefined
    ? { from: day ?? from, to: day ?? to }
    : { from: dayAfter(minusYears(today, age + 1)), to: minusYears(today, age) };
};

const member = (answers, row, at, size, today) => {
  const birth = bounds(answers.birth(`p${row}.age`, `p${row}.birthDate`), today)
    ?? bounds(birthOf(answers.text(`p${row}.mrz`), today), today);
  const said = answers.is(`p${row}.unaccompanied`);
  return {
    role: at > 0 ? answers.own(`p${row}.role`) ?? 'RELATIVE' : size > 1 ? 'HEAD' : 'SINGLE',
    birth,
    said,
    asked: said || birth !== null || answers.text(`p${row}.sex`) !== '',
  };
};

const paragraph = (words, kind = 'p') => {
  const made = document.createElement(kind);
  made.textContent = words;
  return made;
};

const follows = ({ [language]: words, article, unsure }) => {
  const item = paragraph(`${words} `, 'li');
  const source = paragraph(unsure ? say('lone.unsure', article) : article, 'small');
  source.className = 'quiet-text';
  item.append(source);
  return item;
};

const show = (place, kind, law) => {
  if (place.dataset.lone === (kind ?? '')) {
    return;
  }
  place.dataset.lone = kind ?? '';
  place.hidden = kind === null;
  place.replaceChildren();
  if (kind === null) {
    return;
  }
  const list = document.createElement('ul');
  list.className = 'plain';
  list.append(...(law?.child ?? []).map(follows));
  place.append(
    paragraph(say(`lone-child.${kind}`), 'strong'),
    list,
    paragraph(say(`lone-child.${MARKS}`)),
    ...(kind === 'SEPARATED' ? [paragraph(say('lone.carer'))] : []));
};

/** Tells it of each on the sheet; of whose age nothing is written yet, once the question is passed. */
export const tellLone = (form, where, law) => {
  const answers = new Answers(form, where);
  const places = [...form.querySelectorAll('[data-row]')];
  const people = places.map((place, at) => member(answers, place.dataset.row, at, places.length, answers.today));
  places.forEach((place, at) => {
    const who = people[at];
    const others = people.filter((other) => other !== who);
    show(place.querySelector('[data-lone]'), who.asked ? findLone(who, others, who.said, answers.today) : null, law);
  });
};
