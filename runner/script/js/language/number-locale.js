/* Numbers by locale: grouped digits, decimal places, per cent and currencies. */
'use strict';

const POINT = { group: ',', decimal: '.' };
const COMMA = { group: '.', decimal: ',', after: true };
const LOCALES = {
  en: POINT, ja: POINT, zh: POINT, ko: POINT, de: COMMA, es: COMMA, it: COMMA, nl: COMMA, pt: COMMA, da: COMMA,
  fr: { group: '\u202f', decimal: ',', after: true }, sv: { group: '\u00a0', decimal: ',', after: true },
};
const SYMBOLS = { USD: '$', EUR: '€', GBP: '£', JPY: '¥', INR: '₹', KRW: '₩', CNY: 'CN¥', BRL: 'R$', CAD: 'CA$', AUD: 'A$' };
const WHOLE = { JPY: true, KRW: true, CLP: true, VND: true };

function placesOf(options) {
  const { style, currency } = options;
  const usual = style === 'currency' ? [WHOLE[currency] ? 0 : 2, WHOLE[currency] ? 0 : 2] : [0, style === 'percent' ? 0 : 3];
  const least = options.minimumFractionDigits;
  const most = options.maximumFractionDigits;
  return [
    least === undefined ? Math.min(usual[0], most === undefined ? 100 : most) : least,
    most === undefined ? Math.max(usual[1], least === undefined ? 0 : least) : most,
  ];
}

/* Halves are rounded away from zero by the number's own digits, where toFixed goes by its binary value. */
function rounded(number, places) {
  const [digits, power] = String(number).split('e');
  const moved = Math.round(Number(`${digits}e${Number(power || 0) + places}`));
  return Number.isSafeInteger(moved) ? Number(`${moved}e-${places}`).toFixed(places) : number.toFixed(places);
}

/* Digits beyond those that tell the number from its neighbours are noughts. */
function plain(number) {
  const [digits, power = '0'] = number.toExponential().split('e');
  const [whole, fraction = ''] = digits.split('.');
  return whole + fraction.padEnd(Number(power), '0');
}

function digitsOf(number, options) {
  const [least, most] = placesOf(options);
  const [whole, fraction = ''] = (number > Number.MAX_SAFE_INTEGER ? plain(number) : rounded(number, most)).split('.');
  const kept = fraction.replace(/0+$/, '').padEnd(least, '0');
  return [whole.padStart(options.minimumIntegerDigits || 1, '0'), kept];
}

function decorated(text, locale, options) {
  if (options.style === 'percent') return `${text}${locale.after ? '\u00a0' : ''}%`;
  if (options.style !== 'currency') return text;
  const code = String(options.currency).toUpperCase();
  const symbol = options.currencyDisplay === 'code' ? `${code}\u00a0` : SYMBOLS[code] || `${code}\u00a0`;
  return locale.after ? `${text}\u00a0${symbol.trim()}` : `${symbol}${text}`;
}

function toLocaleString(given, locales, options = {}) {
  const value = Number(given);
  if (Number.isNaN(value)) return 'NaN';
  const language = String((Array.isArray(locales) ? locales[0] : locales) || 'en').slice(0, 2).toLowerCase();
  const locale = LOCALES[language] || POINT;
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  if (!Number.isFinite(value)) return decorated(`${sign}∞`, locale, options);
  const [whole, fraction] = digitsOf(Math.abs(value) * (options.style === 'percent' ? 100 : 1), options);
  const grouped = options.useGrouping === false ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, locale.group);
  const text = fraction ? `${grouped}${locale.decimal}${fraction}` : grouped;
  return `${sign}${decorated(text, locale, options)}`;
}

module.exports = { toLocaleString };
