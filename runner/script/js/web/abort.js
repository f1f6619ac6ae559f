'use strict';
// EventTarget, Event, AbortController and AbortSignal (https://dom.spec.whatwg.org).

const { coded, requireArguments, wrongType } = require('./arguments');

class Event {
    #stopped = false;

    constructor(type, { bubbles = false, cancelable = false } = {}) {
        requireArguments(arguments, 'type');
        Object.assign(this, {
            type: String(type), bubbles: Boolean(bubbles), cancelable: Boolean(cancelable), defaultPrevented: false,
            target: null, currentTarget: null
        });
    }

    preventDefault() {
        this.defaultPrevented = this.cancelable;
    }

    stopPropagation() {}

    stopImmediatePropagation() {
        this.#stopped = true;
    }

    static isStopped(event) {
        return event.#stopped;
    }
}
const { isStopped } = Event;

delete Event.isStopped;

class CustomEvent extends Event {
    constructor(type, options = {}) {
        super(type, options);
        this.detail = options.detail === undefined ? null : options.detail;
    }
}

class EventTarget {
    #listeners = [];

    addEventListener(type, listener, options) {
        requireArguments(arguments, 'type', 'listener');
        if (listener && !this.#listeners.some((entry) => entry.type === type && entry.listener === listener)) {
            this.#listeners.push({ type, listener, once: Boolean(options && options.once) });
        }
    }

    removeEventListener(type, listener) {
        this.#listeners = this.#listeners.filter((entry) => entry.type !== type || entry.listener !== listener);
    }

    dispatchEvent(event) {
        if (!(event instanceof Event)) {
            throw wrongType('event', 'an instance of Event', event);
        }
        event.target = event.currentTarget = this;
        for (const { type, listener, once } of this.#listeners.filter((entry) => entry.type === event.type)) {
            if (isStopped(event)) {
                break;
            }
            if (once) {
                this.removeEventListener(type, listener);
            }
            if (typeof listener === 'function') {
                listener.call(this, event);
            } else {
                listener.handleEvent(event);
            }
        }

        return !event.defaultPrevented;
    }
}

const OWN = Symbol('own');

class AbortSignal extends EventTarget {
    #onabort = null;

    constructor(key) {
        if (key !== OWN) {
            throw coded(new TypeError('Illegal constructor'), 'ERR_ILLEGAL_CONSTRUCTOR');
        }
        super();
        Object.assign(this, { aborted: false, reason: undefined });
    }

    get onabort() {
        return this.#onabort;
    }

    set onabort(listener) {
        this.removeEventListener('abort', this.#onabort);
        this.#onabort = typeof listener === 'function' ? listener : null;
        this.addEventListener('abort', this.#onabort);
    }

    throwIfAborted() {
        if (this.aborted) {
            throw this.reason;
        }
    }

    static abort(reason) {
        const controller = new AbortController();

        controller.abort(reason);

        return controller.signal;
    }

    static any(signals) {
        const controller = new AbortController();

        for (const signal of signals) {
            if (signal.aborted) {
                controller.abort(signal.reason);
            }
            signal.addEventListener('abort', () => controller.abort(signal.reason));
        }

        return controller.signal;
    }

    static timeout(milliseconds) {
        const controller = new AbortController();
        const reason = new DOMException('The operation was aborted due to timeout', 'TimeoutError');

        setTimeout(() => controller.abort(reason), milliseconds);

        return controller.signal;
    }
}

class AbortController {
    signal = new AbortSignal(OWN);

    abort(reason = new DOMException('This operation was aborted', 'AbortError')) {
        if (!this.signal.aborted) {
            Object.assign(this.signal, { aborted: true, reason });
            this.signal.dispatchEvent(new Event('abort'));
        }
    }
}

for (const type of [Event, CustomEvent, EventTarget, AbortSignal, AbortController]) {
    Object.defineProperty(type.prototype, Symbol.toStringTag, { value: type.name, configurable: true });
}

module.exports = { Event, CustomEvent, EventTarget, AbortController, AbortSignal };
