/* What only few scripts ask of a response. */
'use strict';

const { base64, utf8Bytes, utf8Text } = require('./bytes');

function textOf(stream, response) {
  if (typeof stream === 'string') return stream;
  if (!(stream instanceof Uint8Array)) {
    return Array.from(new Uint8Array(stream), (code) => String.fromCharCode(code)).join('');
  }
  const { charset } = response.contentInfo();
  try {
    return new TextDecoder(charset === 'utf8' ? 'utf-8' : charset).decode(stream);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return utf8Text(stream);
  }
}

function dataUri(response) {
  const { contentType } = response.contentInfo();
  const { stream, body } = response;
  let bytes = new Uint8Array(0);
  if (stream) bytes = typeof stream === 'string' ? utf8Bytes(stream) : new Uint8Array(stream);
  else if (body !== undefined && body !== null) bytes = utf8Bytes(body);
  return `data:${contentType};base64, ${base64(bytes)}`;
}

function fromNode(Response, answer, cookies) {
  return new Response({
    cookie: cookies,
    body: answer.body.toString(),
    stream: answer.body,
    header: answer.headers,
    code: answer.statusCode,
    status: answer.statusMessage,
    responseTime: answer.elapsedTime,
  });
}

function timingPhases(timings) {
  const at = timings && timings.offset;
  if (!at) return undefined;
  const secure = at.secureConnect ? { secureHandshake: at.secureConnect - at.connect } : {};
  return {
    prepare: at.request,
    wait: at.socket - at.request,
    dns: at.lookup - at.socket,
    tcp: at.connect - at.lookup,
    firstByte: at.response - (at.secureConnect || at.connect),
    download: at.end - at.response,
    process: at.done - at.end,
    total: at.done,
    ...secure,
  };
}

module.exports = { textOf, dataUri, fromNode, timingPhases };
