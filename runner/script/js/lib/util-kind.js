'use strict';
// What a value is, whatever realm or prototype it has.

const TYPED = Object.getPrototypeOf(Uint8Array);
const typedName = Object.getOwnPropertyDescriptor(TYPED.prototype, Symbol.toStringTag).get;
const mapSize = Object.getOwnPropertyDescriptor(Map.prototype, 'size').get;
const setSize = Object.getOwnPropertyDescriptor(Set.prototype, 'size').get;
const bufferLength = Object.getOwnPropertyDescriptor(ArrayBuffer.prototype, 'byteLength').get;
const viewLength = Object.getOwnPropertyDescriptor(DataView.prototype, 'byteLength').get;
const regexpSource = Object.getOwnPropertyDescriptor(RegExp.prototype, 'source').get;

function accepts(method, ...values) {
    return (value) => {
        if (value === null || typeof value !== 'object') {
            return false;
        }
        try {
            method.call(value, ...values);

            return true;
        } catch (error) {
            return false;
        }
    };
}

function tagOf(value) {
    return Object.prototype.toString.call(value).slice(8, -1);
}

function prototypeTag(name) {
    return (value) => value !== null && typeof value === 'object' && tagOf(value) === name;
}

const types = {
    isMap: accepts(mapSize),
    isSet: accepts(setSize),
    isWeakMap: accepts(WeakMap.prototype.has, {}),
    isWeakSet: accepts(WeakSet.prototype.has, {}),
    isDate: accepts(Date.prototype.getTime),
    isRegExp: (value) => value !== RegExp.prototype && accepts(regexpSource)(value),
    isArrayBuffer: accepts(bufferLength),
    isAnyArrayBuffer: (value) => types.isArrayBuffer(value) || prototypeTag('SharedArrayBuffer')(value),
    isSharedArrayBuffer: prototypeTag('SharedArrayBuffer'),
    isDataView: accepts(viewLength),
    isArrayBufferView: (value) => ArrayBuffer.isView(value),
    isTypedArray: (value) => typeof typedName.call(value) === 'string',
    isPromise: (value) => value instanceof Promise,
    isNativeError: (value) => value instanceof Error && (!Error.isError || Error.isError(value)),
    isNumberObject: accepts(Number.prototype.valueOf),
    isStringObject: accepts(String.prototype.valueOf),
    isBooleanObject: accepts(Boolean.prototype.valueOf),
    isBigIntObject: accepts(BigInt.prototype.valueOf),
    isSymbolObject: accepts(Symbol.prototype.valueOf),
    isBoxedPrimitive: (value) => ['Number', 'String', 'Boolean', 'BigInt', 'Symbol']
        .some((name) => types[`is${name}Object`](value)),
    isArgumentsObject: prototypeTag('Arguments'),
    isAsyncFunction: (value) => typeof value === 'function' && /^Async/.test(tagOf(value)),
    isGeneratorFunction: (value) => typeof value === 'function' && /GeneratorFunction$/.test(tagOf(value)),
    isGeneratorObject: prototypeTag('Generator'),
    isMapIterator: prototypeTag('Map Iterator'),
    isSetIterator: prototypeTag('Set Iterator'),
    isModuleNamespaceObject: prototypeTag('Module'),
    isProxy: () => false,
    isExternal: () => false
};

for (const name of ['Int8', 'Uint8', 'Uint8Clamped', 'Int16', 'Uint16', 'Int32', 'Uint32', 'Float32', 'Float64',
    'BigInt64', 'BigUint64']) {
    types[`is${name}Array`] = (value) => typedName.call(value) === `${name}Array`;
}

/** The name of a typed array's kind, `undefined` for anything else. */
function typedArrayName(value) {
    return typedName.call(value);
}

module.exports = { types, typedArrayName, tagOf };
