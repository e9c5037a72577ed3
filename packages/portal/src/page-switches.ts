import type { Session } from '@selfcare/core';

/** Lets the visitor choose the portal's language: the page and its widgets change where they stand, and nothing that was typed or opened is lost. */
export function listenToSwitches(session: Session): void {
  const form = document.querySelector<HTMLFormElement>('form.switches');
  form?.addEventListener('change', () => {
    const address = new URL(location.href);
    for (const [name, value] of new FormData(form)) address.searchParams.set(name, String(value));
    change(session, address).catch(() => location.assign(address));
  });
}

async function change(session: Session, address: URL): Promise<void> {
  const page = await pageAt(address);
  const { lang } = page.documentElement;
  const words = page.querySelector<HTMLScriptElement>('script[src*="/words-"]')?.getAttribute('src');
  if (words) await import(/* @vite-ignore */ words);
  takeOver(page.documentElement, document.documentElement);
  history.replaceState(history.state, '', address);
  session.changeLocale(lang);
}

// Unlike a parser, a request may make a document under Trusted Types: nothing of it runs.
function pageAt(address: URL): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.responseType = 'document';
    request.onload = () => (request.status === 200 && request.responseXML ? resolve(request.responseXML) : reject(new Error(String(request.status))));
    request.onerror = () => reject(new Error('There is no connection'));
    request.send();
  });
}

/**
 * Gives one page the words and links of the same page in another language, element by element. What is inside a widget is the widget's, and what
 * runs is left alone. Throws where they are not the same page.
 */
function takeOver(from: Element, to: Element): void {
  if (from.localName !== to.localName) throw new Error(`<${to.localName}> is <${from.localName}> in the other language`);
  for (const { name, value } of from.attributes) if (to.getAttribute(name) !== value) to.setAttribute(name, value);
  if (to.localName.includes('-')) return;
  const [theirs, ours] = [from, to].map((element) => [...element.childNodes].filter((node) => (node as Element).localName !== 'script')) as [ChildNode[], ChildNode[]];
  if (theirs.length !== ours.length) throw new Error(`<${to.localName}> holds something else in the other language`);
  theirs.forEach((node, at) => {
    const own = ours[at]!;
    if (node instanceof Text) own.nodeValue = node.nodeValue;
    else if (node.nodeType === Node.ELEMENT_NODE) takeOver(node as Element, own as Element);
  });
}
