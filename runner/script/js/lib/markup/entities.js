'use strict';

// Runs of consecutive code points, as "first-code-point name name …": the named
// characters of HTML 4, and apos from XML.
const RUNS = [
  '27 apos',
  '22 quot|26 amp|3c lt|3e gt',
  'a0 nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro',
  'b6 para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil',
  'c8 Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave',
  'da Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml',
  'ec igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute',
  'fe thorn yuml',
  '152 OElig oelig|160 Scaron scaron|178 Yuml|192 fnof|2c6 circ|2dc tilde',
  '391 Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho|3a3 Sigma Tau Upsilon Phi Chi Psi Omega',
  '3b1 alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon',
  '3c6 phi chi psi omega',
  '3d1 thetasym upsih|3d6 piv|2002 ensp emsp|2009 thinsp|200c zwnj zwj lrm rlm|2013 ndash mdash|2018 lsquo rsquo sbquo',
  '201c ldquo rdquo bdquo|2020 dagger Dagger bull|2026 hellip|2030 permil|2032 prime Prime|2039 lsaquo rsaquo|203e oline|2044 frasl',
  '20ac euro|2111 image|2118 weierp|211c real|2122 trade|2135 alefsym|2190 larr uarr rarr darr harr|21b5 crarr',
  '21d0 lArr uArr rArr dArr hArr|2200 forall|2202 part exist|2205 empty|2207 nabla isin notin|220b ni|220f prod|2211 sum minus',
  '2217 lowast|221a radic|221d prop infin|2220 ang|2227 and or cap cup int|2234 there4|223c sim|2245 cong|2248 asymp|2260 ne equiv',
  '2264 le ge|2282 sub sup nsub|2286 sube supe|2295 oplus|2297 otimes|22a5 perp|22c5 sdot|2308 lceil rceil lfloor rfloor',
  '2329 lang rang|25ca loz|2660 spades|2663 clubs|2665 hearts diams',
];

let table = null;

/** Maps the names of HTML 4 and XML entities to their characters. */
function entityTable() {
  if (table) return table;
  table = new Map();
  for (const run of RUNS.flatMap((line) => line.split('|'))) {
    const [first, ...names] = run.split(' ');
    names.forEach((name, index) => table.set(name, String.fromCodePoint(parseInt(first, 16) + index)));
  }
  return table;
}

function codePointText(number) {
  const valid = number > 0 && number <= 0x10ffff && !(number >= 0xd800 && number <= 0xdfff);
  return valid ? String.fromCodePoint(number) : '\ufffd';
}

const REFERENCE = /&(?:#[xX]([0-9a-fA-F]+)|#([0-9]+)|([A-Za-z][A-Za-z0-9]*));?/g;

// HTML allows leaving out the semicolon only after the names of ISO 8859-1 characters.
function decodeNamed(whole, name) {
  const char = entityTable().get(name);
  if (char === undefined || (!whole.endsWith(';') && char > '\u00ff')) return whole;
  return char;
}

function decodeOne(whole, hex, decimal, name) {
  if (hex) return codePointText(parseInt(hex, 16));
  if (decimal) return codePointText(parseInt(decimal, 10));
  return decodeNamed(whole, name);
}

/** Decodes references as HTML does: what is not a known reference stays as written. */
function decodeHtml(text) {
  return text.includes('&') ? text.replace(REFERENCE, decodeOne) : text;
}

const NAMED = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Writes markup characters by name and everything outside ASCII by number. */
function encodeMarkup(text) {
  return text.replace(
    /[&<>"']|[^\x00-\x7f]/gu,
    (char) => NAMED[char] || `&#x${char.codePointAt(0).toString(16).toUpperCase()};`,
  );
}

module.exports = { entityTable, decodeHtml, encodeMarkup };
