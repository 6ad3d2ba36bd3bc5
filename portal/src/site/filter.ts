/** Full-width and half-width, upper and lower case, and spaces are all the same to a reader. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

/** Shows only the list items that hold what is typed, and only the groups that still have one. */
function attach(box: HTMLElement): void {
  const input = box.querySelector('input');
  const status = box.querySelector('[role=status]');
  const target = document.getElementById(box.dataset.filter ?? '');
  if (!input || !status || !target) return;
  let items: Item[] | undefined;
  const show = () => {
    // A list of a thousand names is read when somebody types, not while the page loads.
    items ??= itemsOf(target);
    const shown = filter(items, plain(input.value));
    for (const group of target.querySelectorAll<HTMLElement>('[data-group]'))
      group.hidden = !group.querySelector('li:not([hidden])');
    status.textContent = input.value.trim() === '' ? '' : found(shown);
  };
  input.addEventListener('input', show);
  // Back to the page: the browser puts the text back without an event.
  if (input.value !== '') show();
}

interface Item {
  element: HTMLElement;
  text: string;
}

function itemsOf(target: HTMLElement): Item[] {
  return [...target.querySelectorAll('li')].map((element) => ({
    element,
    text: plain(`${element.textContent} ${element.dataset.keys ?? ''}`),
  }));
}

/** Hides what does not hold the text; gives how many are left. */
function filter(items: readonly Item[], wanted: string): number {
  let shown = 0;
  for (const { element, text } of items) {
    element.hidden = !text.includes(wanted);
    if (!element.hidden) shown++;
  }
  return shown;
}

const found = (shown: number) => (shown > 0 ? `找到 ${shown} 个` : '没有找到，换个字试试');

for (const box of document.querySelectorAll<HTMLElement>('[data-filter]')) attach(box);
