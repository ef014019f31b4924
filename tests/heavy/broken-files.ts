import { iTXt, pngWith } from '../world/bake/png';
import { pdfOf } from './pdf-maker';
import { packed, zipOf } from './zip-maker';

type Made = string | Uint8Array;

/** What is awarded, and not that it was. */
const DEFINITION = {
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'BadgeClass',
  id: 'https://halden.example/badges/go',
  name: 'Go',
  issuer: 'https://halden.example/issuer',
};

/** Fifteen ways in which a file that somebody brings is broken, each made of a good credential. */
export function brokenFiles(good: string): Readonly<Record<string, Made>> {
  const baked = iTXt('openbadgecredential', good);
  const inside = packed('badge.json', good);
  const damaged = Uint8Array.from(inside.packed, (byte, at) => (at === 9 ? byte ^ 1 : byte));
  return {
    'cut.png': pngWith(baked).subarray(0, -400),
    'definition.json': JSON.stringify(DEFINITION),
    'deep.zip': zipOf(packed('a.zip', zipOf(packed('b.zip', zipOf(inside))))),
    'holiday.png': pngWith(),
    'cut.json': good.slice(0, 300),
    'recipe.json': '{"name":"Bread","flour":"500 g"}',
    'notes.txt': 'Bread, milk',
    'page.html': '<!doctype html><html lang="en"><title>My badge</title><p>Awarded</p></html>',
    'token.jwt': `eyJhbGciOiJFUzI1NiJ9.${'e'.repeat(41)}.x`,
    'entities.svg':
      '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg"/>',
    'damaged.zip': zipOf({ ...inside, packed: damaged }),
    'locked.zip': zipOf({ ...inside, flags: inside.flags | 1 }),
    'bomb.zip': zipOf(packed('zeros.json', new Uint8Array(2 ** 24))),
    'outside.zip': zipOf(packed('../badge.json', good)),
    'letter.pdf': pdfOf({ lines: ['Dear Amara'] }),
  };
}

/** Good ones of every kind, each with an id of its own. */
export function goodFile(
  good: string,
  at: number,
): { readonly name: string; readonly content: Made } {
  const text = JSON.stringify({ ...JSON.parse(good), id: `urn:uuid:good-${at}` });
  switch (at % 5) {
    case 0:
      return { name: `badge-${at}.png`, content: pngWith(iTXt('openbadgecredential', text)) };
    case 1:
      return { name: `badge-${at}.zip`, content: zipOf(packed('badge.json', text)) };
    case 2:
      return {
        name: `badge-${at}.pdf`,
        content: pdfOf({ attached: [{ name: 'badge.json', data: text }] }),
      };
    default:
      return { name: `badge-${at}.json`, content: text };
  }
}
