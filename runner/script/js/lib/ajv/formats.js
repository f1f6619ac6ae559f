'use strict';

const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;
const TIME = /^(\d\d):(\d\d):(\d\d)(?:\.\d+)?(z|[+-]\d\d(?::?\d\d)?)?$/i;
const FAST_DATE = '\\d{4}-[01]\\d-[0-3]\\d';
const FAST_TIME = '(?:[0-2]\\d:[0-5]\\d:[0-5]\\d|23:59:60)(?:\\.\\d+)?';
const ZONE = '(?:z|[+-]\\d\\d(?::?\\d\\d)?)';
const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const OCTET = '(?:25[0-5]|2[0-4]\\d|[01]?\\d\\d?)';
const IPV4 = new RegExp(`^${OCTET}(?:\\.${OCTET}){3}$`);
const EMAIL_LOCAL = "[a-z0-9.!#$%&'*+/=?^_`{|}~-]+";

function isDate(text) {
  const match = DATE.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return month >= 1 && month <= 12 && day >= 1 && day <= days[month - 1];
}

function isTime(text, needsZone) {
  const match = TIME.exec(text);
  if (!match || (needsZone === true && !match[4])) return false;
  const [hour, minute, second] = match.slice(1, 4).map(Number);
  return (hour <= 23 && minute <= 59 && second <= 59) || (hour === 23 && minute === 59 && second === 60);
}

function isDateTime(text) {
  const parts = text.split(/t|\s/i);
  return parts.length === 2 && isDate(parts[0]) && isTime(parts[1], true);
}

function isIpv6(text) {
  const [address, zone] = text.trim().split(/%(.*)/s);
  if (zone === '') return false;
  const halves = address.split('::');
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  const last = groups[groups.length - 1] || '';
  const dotted = last.includes('.');
  if (dotted && !IPV4.test(last)) return false;
  const plain = dotted ? groups.slice(0, -1) : groups;
  if (!plain.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return false;
  const count = plain.length + (dotted ? 2 : 0);
  return halves.length === 2 ? count <= 7 : count === 8;
}

function isHostname(text) {
  return text.replace(/\.$/, '').length <= 253 && new RegExp(`^${LABEL}(?:\\.${LABEL})*\\.?$`, 'i').test(text);
}

function isRegex(text) {
  if (/[^\\]\\Z/.test(text)) return false;
  try {
    return Boolean(new RegExp(text));
  } catch (error) {
    return false;
  }
}

const COMMON = {
  'uri-template': /^(?:[^\x00-\x20"'<>%\\^`{|}]|%[0-9a-f]{2}|\{[+#./;?&=,!@|]?(?:\w|%[0-9a-f]{2})+(?::[1-9]\d{0,3}|\*)?(?:,(?:\w|%[0-9a-f]{2})+(?::[1-9]\d{0,3}|\*)?)*\})*$/i,
  url: /^(?:https?|ftp):\/\/(?:\S+@)?(?:\d{1,3}(?:\.\d{1,3}){3}|[^\s/:.@]+(?:\.[^\s/:.@]+)*\.[^\s/:.@\d]{2,})(?::\d{2,5})?(?:\/\S*)?$/i,
  hostname: isHostname,
  ipv4: IPV4,
  ipv6: isIpv6,
  regex: isRegex,
  uuid: /^(?:urn:uuid:)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  'json-pointer': /^(?:\/(?:[^~/]|~[01])*)*$/,
  'json-pointer-uri-fragment': /^#(?:\/(?:[\w\-.!$&'()*+,;:=@]|%[0-9a-f]{2}|~[01])*)*$/i,
  'relative-json-pointer': /^(?:0|[1-9]\d*)(?:#|(?:\/(?:[^~/]|~[01])*)*)$/,
};

const FAST = {
  date: new RegExp(`^${FAST_DATE}$`),
  time: new RegExp(`^${FAST_TIME}${ZONE}?$`, 'i'),
  'date-time': new RegExp(`^${FAST_DATE}[t\\s]${FAST_TIME}${ZONE}$`, 'i'),
  uri: /^[a-z][a-z0-9+.-]*:\S*$/i,
  'uri-reference': /^(?:(?:[a-z][a-z0-9+.-]*:)?\/?\/)?(?:[^\\\s#][^\s#]*)?(?:#[^\\\s]*)?$/i,
  email: new RegExp(`^${EMAIL_LOCAL}@${LABEL}(?:\\.${LABEL})*$`, 'i'),
};

const FULL = {
  date: isDate,
  time: isTime,
  'date-time': isDateTime,
  uri: /^[a-z][a-z0-9+.-]*:(?:[\w\-.~!$&'()*+,;=:@/?[\]#]|%[0-9a-f]{2})+$/i,
  'uri-reference': /^(?:[\w\-.~!$&'()*+,;=:@/?[\]#"]|%[0-9a-f]{2})*$/i,
  email: /^(?!\.)(?!.*\.\.)[a-z0-9.!#$%&'*+/=?^_`{|}~-]+(?<!\.)@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i,
};

// A fresh table of formats: `full` checks calendars, the default only shapes.
function choose(mode) {
  return { ...COMMON, ...(mode === 'full' ? FULL : FAST) };
}

module.exports = { choose };
