'use strict';
// `require('events')`.

function EventEmitter() {
    EventEmitter.init.call(this);
}

const listeners = (emitter) => {
    if (!emitter._events) {
        EventEmitter.init.call(emitter);
    }

    return emitter._events;
};

function requireFunction(listener) {
    if (typeof listener !== 'function') {
        throw new TypeError('"listener" argument must be a function');
    }
}

function add(emitter, name, listener, prepend) {
    requireFunction(listener);
    const events = listeners(emitter);

    if (events.newListener && name !== 'newListener') {
        emitter.emit('newListener', name, listener.listener || listener);
    }
    const current = events[name] || [];

    events[name] = prepend ? [listener, ...current] : [...current, listener];

    return emitter;
}

function onlyOnce(emitter, name, listener) {
    requireFunction(listener);
    const wrapped = function (...args) {
        emitter.removeListener(name, wrapped);

        return listener.apply(emitter, args);
    };

    return Object.assign(wrapped, { listener });
}

function unhandled(error) {
    return error instanceof Error ? error
        : Object.assign(new Error(`Unhandled "error" event. (${error})`), { context: error });
}

const methods = {
    on(name, listener) {
        return add(this, name, listener);
    },
    prependListener(name, listener) {
        return add(this, name, listener, true);
    },
    once(name, listener) {
        return this.on(name, onlyOnce(this, name, listener));
    },
    prependOnceListener(name, listener) {
        return this.prependListener(name, onlyOnce(this, name, listener));
    },
    emit(name, ...args) {
        const current = listeners(this)[name];

        if (!current && name === 'error') {
            throw unhandled(args[0]);
        }
        (current || []).forEach((listener) => listener.apply(this, args));

        return Boolean(current);
    },
    removeListener(name, listener) {
        const events = listeners(this);
        const place = (events[name] || []).findLastIndex((entry) => entry === listener || entry.listener === listener);

        if (place >= 0) {
            events[name] = events[name].filter((entry, index) => index !== place);
            if (!events[name].length) {
                delete events[name];
            }
            if (events.removeListener) {
                this.emit('removeListener', name, listener);
            }
        }

        return this;
    },
    removeAllListeners(name) {
        if (name === undefined) {
            this._events = Object.create(null);
        } else {
            delete listeners(this)[name];
        }

        return this;
    },
    listeners(name) {
        return this.rawListeners(name).map((entry) => entry.listener || entry);
    },
    rawListeners(name) {
        return (listeners(this)[name] || []).slice();
    },
    listenerCount(name) {
        return this.rawListeners(name).length;
    },
    eventNames() {
        return Reflect.ownKeys(listeners(this));
    },
    setMaxListeners(count) {
        Object.defineProperty(this, '_maxListeners', { value: count, configurable: true });

        return this;
    },
    getMaxListeners() {
        return this._maxListeners === undefined ? EventEmitter.defaultMaxListeners : this._maxListeners;
    }
};

methods.addListener = methods.on;
Object.assign(EventEmitter.prototype, methods);
Object.defineProperty(EventEmitter, 'init', {
    value() {
        Object.defineProperty(this, '_events', { value: Object.create(null), writable: true, configurable: true });
    }
});
EventEmitter.defaultMaxListeners = 10;
EventEmitter.EventEmitter = EventEmitter;
EventEmitter.listenerCount = (emitter, name) => emitter.listenerCount(name);

module.exports = EventEmitter;
