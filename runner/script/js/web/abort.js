'use strict';
// EventTarget, Event, AbortController and AbortSignal (https://dom.spec.whatwg.org).

class Event {
    constructor(type, { cancelable = false } = {}) {
        Object.assign(this, { type: String(type), cancelable: Boolean(cancelable), defaultPrevented: false, target: null });
    }

    preventDefault() {
        this.defaultPrevented = this.cancelable;
    }
}

class EventTarget {
    #listeners = [];

    addEventListener(type, listener, options) {
        if (listener && !this.#listeners.some((entry) => entry.type === type && entry.listener === listener)) {
            this.#listeners.push({ type, listener, once: Boolean(options && options.once) });
        }
    }

    removeEventListener(type, listener) {
        this.#listeners = this.#listeners.filter((entry) => entry.type !== type || entry.listener !== listener);
    }

    dispatchEvent(event) {
        event.target = this;
        if (typeof this[`on${event.type}`] === 'function') {
            this[`on${event.type}`](event);
        }
        for (const { type, listener, once } of this.#listeners.filter((entry) => entry.type === event.type)) {
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

class AbortSignal extends EventTarget {
    aborted = false;
    reason = undefined;
    onabort = null;

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

    static timeout(milliseconds) {
        const controller = new AbortController();

        setTimeout(() => controller.abort(new DOMException('The operation was aborted due to timeout', 'TimeoutError')), milliseconds);

        return controller.signal;
    }
}

class AbortController {
    signal = new AbortSignal();

    abort(reason = new DOMException('This operation was aborted', 'AbortError')) {
        if (!this.signal.aborted) {
            Object.assign(this.signal, { aborted: true, reason });
            this.signal.dispatchEvent(new Event('abort'));
        }
    }
}

module.exports = { Event, EventTarget, AbortController, AbortSignal };
