'use strict';

const UNKNOWN = { mimeType: 'unknown', mimeFormat: 'raw' };
const EXTENSIONS = {
  'application/json': 'json', 'application/xml': 'xml', 'text/xml': 'xml', 'text/html': 'html', 'text/plain': 'txt',
  'text/css': 'css', 'text/csv': 'csv', 'application/javascript': 'js', 'text/javascript': 'js', 'image/png': 'png',
  'image/jpeg': 'jpeg', 'image/gif': 'gif', 'image/svg+xml': 'svg', 'image/webp': 'webp', 'application/pdf': 'pdf',
  'application/zip': 'zip', 'application/octet-stream': 'bin', 'audio/mpeg': 'mpga', 'audio/mp3': 'mp3',
  'video/mp4': 'mp4', 'application/gzip': 'gz', 'application/xhtml+xml': 'xhtml', 'text/markdown': 'markdown',
};
const TEXT_FORMATS = [
  [/json$/, 'json'], [/xml$/, 'xml'], [/html$/, 'html'], [/javascript$/, 'script'], [/jsonp$/, 'jsonp'],
  [/yaml$/, 'yaml'], [/css$/, 'stylesheet'],
];

function kind(type) {
  const [family, subtype] = type.split('/');
  if (subtype === undefined) return UNKNOWN;
  if (/^(image|audio|video)$/.test(family)) return { mimeType: family, mimeFormat: family };
  const found = TEXT_FORMATS.find(([pattern]) => pattern.test(subtype));
  if (found) return { mimeType: 'text', mimeFormat: found[1] };
  if (family === 'text') return { mimeType: 'text', mimeFormat: 'plain' };
  if (subtype === 'pdf') return { mimeType: 'embed', mimeFormat: 'pdf' };
  if (subtype === 'x-www-form-urlencoded') return { mimeType: 'text', mimeFormat: 'plain' };
  if (family === 'multipart' || family === 'application') return { mimeType: family, mimeFormat: 'raw' };
  return UNKNOWN;
}

function fromDisposition(value) {
  const encoded = /filename\*\s*=\s*([^']*)'[^']*'([^;]+)/i.exec(value);
  if (encoded) {
    try {
      return decodeURIComponent(encoded[2]);
    } catch (error) {
      return encoded[2];
    }
  }
  const plain = /filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]+))/i.exec(value);
  return plain ? (plain[1] === undefined ? plain[2].trim() : plain[1].replace(/\\(.)/g, '$1')) : undefined;
}

function named(response, extension) {
  const given = fromDisposition(String(response.headers.get('content-disposition') || ''));
  if (given) return { fileName: given, fileExtension: given.includes('.') ? given.split('.').pop() : extension };
  return extension ? { fileExtension: extension, fileName: `response.${extension}` } : { fileName: 'response' };
}

function contentInfo(response) {
  const value = String(response.headers.get('content-type') || 'text/plain');
  const [type, ...settings] = value.split(';');
  const contentType = type.trim().toLowerCase();
  const charset = settings.map((part) => /^\s*charset\s*=\s*"?([^"]+)"?\s*$/i.exec(part)).find(Boolean);
  const name = charset ? charset[1].toLowerCase() : 'utf8';
  return { contentType, ...kind(contentType), charset: name === 'utf-8' ? 'utf8' : name, ...named(response, EXTENSIONS[contentType]) };
}

module.exports = { contentInfo };
