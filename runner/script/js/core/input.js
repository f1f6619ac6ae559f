/* What a script is given, each part worked out when it is first asked for. */
'use strict';

const { parse } = JSON;

function bytesOf(binary) {
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i += 1) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

/* The readers of an answer {head, text, binary?}: binary holds the bytes as Latin-1, absent where text is ASCII. */
function answerOf(answer) {
  return {
    responseHead: () => answer.head,
    responseText: () => answer.text,
    responseBytes: () => bytesOf(answer.binary === undefined ? answer.text : answer.binary),
  };
}

exports.answerOf = answerOf;

exports.createInput = function createInput(given, stores, bodies) {
  const readers = given.response ? answerOf({ head: given.response, ...bodies }) : {
    responseHead: () => undefined, responseText: () => undefined, responseBytes: () => new Uint8Array(0),
  };
  return {
    eventName: given.info.eventName,
    info: given.info,
    location: given.location,
    owner: given.owner,
    scopes: stores.stores,
    requestJson: () => (given.request ? parse(given.request) : {}),
    cookies: () => given.cookies || [],
    secrets: given.secrets || {},
    ...readers,
  };
};
