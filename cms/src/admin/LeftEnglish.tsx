'use client';

import { type ReactNode, useEffect } from 'react';
import { leftEnglish } from './leftEnglish.ts';

const attributes = ['aria-label', 'title', 'placeholder'] as const;

/** Wraps the admin and puts into Chinese the few English words that are written in Payload's code. */
export function LeftEnglish({ children }: { children?: ReactNode }) {
  useEffect(() => {
    const watcher = new MutationObserver((changes) => {
      for (const { target, addedNodes, type } of changes) {
        if (type === 'attributes') translateAttributes(target as Element);
        else if (type === 'characterData') translateText(target as Text);
        for (const node of addedNodes) translateTree(node);
      }
    });
    translateTree(document.body);
    watcher.observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: [...attributes],
    });
    return () => watcher.disconnect();
  }, []);
  return children;
}

function translateTree(node: Node) {
  if (node instanceof Text) return translateText(node);
  if (!(node instanceof Element)) return;
  translateAttributes(node);
  for (const element of node.querySelectorAll('[aria-label], [title], [placeholder]'))
    translateAttributes(element);
  const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) translateText(texts.currentNode as Text);
}

/** What a person writes is left alone: only words of the admin itself are changed. */
function translateText(text: Text) {
  const chinese = leftEnglish[text.data.trim().replace(/\s+/g, ' ')];
  if (chinese && !text.parentElement?.isContentEditable) text.data = chinese;
}

function translateAttributes(element: Element) {
  for (const name of attributes) {
    const chinese = leftEnglish[element.getAttribute(name) ?? ''];
    if (chinese) element.setAttribute(name, chinese);
  }
}
