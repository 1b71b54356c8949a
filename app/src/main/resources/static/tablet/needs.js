// A group of boxes as one stop of the Tab key: arrows move in it, and the two letters of a code mark its box.
const PAUSE = 1000;

export const makeQuick = (group) => {
  const boxes = [...group.querySelectorAll('input')];
  let typed = '';
  let last = 0;

  const stand = (box) => boxes.forEach((one) => { one.tabIndex = one === box ? 0 : -1; });

  const go = (step) => {
    const at = (boxes.indexOf(document.activeElement) + step + boxes.length) % boxes.length;
    stand(boxes[at]);
    boxes[at].focus();
  };

  const mark = (letter, now) => {
    typed = (now - last < PAUSE ? typed : '').slice(-1) + letter.toUpperCase();
    last = now;
    const box = boxes.find(({ value }) => value === typed);
    if (box) {
      typed = '';
      stand(box);
      box.focus();
      box.click();
    }
  };

  group.addEventListener('focusin', ({ target }) => boxes.includes(target) && stand(target));
  group.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    if (['ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft'].includes(event.key)) {
      event.preventDefault();
      go(event.key === 'ArrowDown' || event.key === 'ArrowRight' ? 1 : -1);
    } else if (/^[a-z]$/i.test(event.key)) {
      event.preventDefault();
      mark(event.key, event.timeStamp);
    }
  });
  stand(boxes[0]);
};
