/* What the headers of a response, or its first bytes, tell of its content. */
'use strict';

const EXTENSIONS = {
  'application/atom+xml': 'atom', 'application/ecmascript': 'es', 'application/epub+zip': 'epub',
  'application/gzip': 'gz', 'application/java-archive': 'jar', 'application/javascript': 'js',
  'application/json': 'json', 'application/json5': 'json5', 'application/ld+json': 'jsonld',
  'application/manifest+json': 'webmanifest', 'application/msword': 'doc', 'application/octet-stream': 'bin',
  'application/ogg': 'ogx', 'application/pdf': 'pdf', 'application/pkcs10': 'p10', 'application/postscript': 'ai',
  'application/rss+xml': 'rss', 'application/rtf': 'rtf', 'application/vnd.ms-excel': 'xls',
  'application/vnd.ms-powerpoint': 'ppt', 'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx', 'application/vnd.rar': 'rar',
  'application/wasm': 'wasm', 'application/wsdl+xml': 'wsdl', 'application/x-7z-compressed': '7z',
  'application/x-bzip2': 'bz2', 'application/x-sh': 'sh', 'application/x-shockwave-flash': 'swf',
  'application/x-tar': 'tar', 'application/xhtml+xml': 'xhtml', 'application/xml': 'xml',
  'application/xml-dtd': 'dtd', 'application/xslt+xml': 'xsl', 'application/zip': 'zip', 'audio/aac': 'aac',
  'audio/midi': 'mid', 'audio/mp3': 'mp3', 'audio/mp4': 'm4a', 'audio/mpeg': 'mpga', 'audio/ogg': 'oga',
  'audio/wav': 'wav', 'audio/webm': 'weba', 'audio/x-wav': 'wav', 'font/otf': 'otf', 'font/ttf': 'ttf',
  'font/woff': 'woff', 'font/woff2': 'woff2', 'image/avif': 'avif', 'image/bmp': 'bmp', 'image/gif': 'gif',
  'image/heic': 'heic', 'image/jpeg': 'jpeg', 'image/png': 'png', 'image/svg+xml': 'svg', 'image/tiff': 'tif',
  'image/vnd.microsoft.icon': 'ico', 'image/webp': 'webp', 'image/x-icon': 'ico', 'message/rfc822': 'eml',
  'model/gltf+json': 'gltf', 'text/calendar': 'ics', 'text/css': 'css', 'text/csv': 'csv', 'text/html': 'html',
  'text/markdown': 'markdown', 'text/plain': 'txt', 'text/rtf': 'rtf', 'text/tab-separated-values': 'tsv',
  'text/vcard': 'vcard', 'text/vtt': 'vtt', 'text/xml': 'xml', 'text/yaml': 'yaml', 'video/mp4': 'mp4',
  'video/mpeg': 'mpeg', 'video/ogg': 'ogv', 'video/quicktime': 'qt', 'video/webm': 'webm', 'video/x-msvideo': 'avi',
};
const KNOWN = {
  'application/x-www-form-urlencoded': ['text', 'plain'],
  'application/pdf': ['embed', 'pdf'],
  'application/ecmascript': ['text', 'script'],
  'application/javascript': ['text', 'script'],
  'application/jwt': ['text', 'jwt'],
  'application/ogg': ['audio', 'ogg'],
};
const STARTS = [
  [[0x89, 0x50, 0x4e, 0x47], 'image/png', 'png'], [[0xff, 0xd8, 0xff], 'image/jpeg', 'jpg'],
  [[0x47, 0x49, 0x46], 'image/gif', 'gif'], [[0x42, 0x4d], 'image/bmp', 'bmp'],
  [[0x25, 0x50, 0x44, 0x46], 'application/pdf', 'pdf'],
  [[0x50, 0x4b, 3, 4], 'application/zip', 'zip'], [[0x1f, 0x8b, 8], 'application/gzip', 'gz'],
  [[0, 0x61, 0x73, 0x6d], 'application/wasm', 'wasm'],
];

const ENCODED_NAME = /;[ \t]*filename\*[ \t]*=[ \t]*([\w!#$%&+\-^`{}~]+)'.*'((?:%[\da-f]{2}|[\w!#$&+.^`|~-])+)/i;
const NAME = /;[ \t]*filename[ \t]*=[ \t]*(?:"((?:[ !#-[\]-~\x80-\xff]|\\[ -~])*)"|([!#$%&'*+.\w^`|~-]+))/;

function kind(type) {
  if (Object.hasOwn(KNOWN, type)) return KNOWN[type];
  const [base] = type.split('/');
  const family = /audio|video|image|text/.exec(base);
  if (family && family[0] !== 'text') return [family[0], family[0]];
  if (/[+/](?:json|xml)$/.test(type)) return ['text', type.slice(type.search(/[a-z]+$/))];
  const format = /jsonp|json|xml|html|yaml|vml|webml|script/.exec(type);
  if (format) return ['text', format[0]];
  if (family) return ['text', 'plain'];
  const inside = /\/[^/]*(audio|video|image|text)/.exec(type);
  if (inside) return [inside[1], inside[1]];
  const other = /application|message|multipart/.exec(base);
  return [other ? other[0] : 'unknown', 'raw'];
}

function begun(bytes) {
  if (!(bytes instanceof Uint8Array)) return [];
  const found = STARTS.find(([start]) => start.every((byte, at) => bytes[at] === byte));
  return found ? found.slice(1) : [];
}

const LATIN = (text) => text.replace(/[^\x20-\x7e\xa0-\xff]/g, '?');
const UTF8 = (text) => require('./bytes').utf8Text(Uint8Array.from(text, (character) => character.charCodeAt(0)));

function encodedName(disposition) {
  const found = ENCODED_NAME.exec(disposition);
  const decode = found && { 'iso-8859-1': LATIN, 'utf-8': UTF8 }[found[1]];
  return decode && decode(found[2].replace(/%([\da-f]{2})/gi, (part, hex) => String.fromCharCode(parseInt(hex, 16))));
}

function nameOf(disposition) {
  const name = encodedName(disposition);
  if (name) return name;
  const found = NAME.exec(disposition);
  return found ? found[2] || found[1].replace(/\\([ -~])/g, '$1') : undefined;
}

function contentInfo(response) {
  const declared = response.headers.get('Content-Type');
  const [detected, ending] = declared ? [] : begun(response.stream || response.body);
  const value = String(declared || detected || 'text/plain');
  const declaredCharset = /(?:charset|encoding)\s{0,10}=\s{0,10}['"]? {0,10}([\w-]{1,100})/i.exec(value);
  const contentType = value.toLowerCase().replace(/\s/g, '').replace(/^([^;]+);.*$/, '$1');
  const [mimeType, mimeFormat] = kind(contentType);
  const fileExtension = ending || (Object.hasOwn(EXTENSIONS, contentType) && EXTENSIONS[contentType]) || '';
  const charset = declaredCharset ? declaredCharset[1].toLowerCase().replace(/^utf-8$/, 'utf8') : 'utf8';
  const info = { contentType, mimeType, mimeFormat, charset };
  if (fileExtension) info.fileExtension = fileExtension;
  const name = nameOf(response.headers.get('Content-Disposition') || '');
  info.fileName = name || `response${fileExtension && '.'}${fileExtension}`;
  return info;
}

module.exports = { contentInfo };
