'use strict';
// `require('stream')`: streams of what is in memory, enough to write, transform and read chunks.

const EventEmitter = require('./events');
const { Buffer } = require('../web/buffer');

class Stream extends EventEmitter {
    pipe(target) {
        this.on('data', (chunk) => target.write(chunk));
        this.on('end', () => target.end());

        return target;
    }
}

class Readable extends Stream {
    #chunks = [];
    #ended = false;
    #scheduled = false;

    constructor(options = {}) {
        super();
        this.readable = true;
        if (options.read) {
            this._read = options.read;
        }
    }

    static from(items) {
        const stream = new Readable();

        for (const item of typeof items === 'string' ? [items] : items) {
            stream.push(item);
        }
        stream.push(null);

        return stream;
    }

    push(chunk) {
        if (chunk === null) {
            this.#ended = true;
        } else {
            this.#chunks.push(chunk);
        }
        this.#schedule();

        return !this.#ended;
    }

    #schedule() {
        if (!this.#scheduled && this.listenerCount('data') > 0) {
            this.#scheduled = true;
            queueMicrotask(() => this.#flow());
        }
    }

    #flow() {
        this.#scheduled = false;
        if (!this.#chunks.length && !this.#ended && this._read) {
            this._read();
        }
        while (this.#chunks.length) {
            this.emit('data', this.#chunks.shift());
        }
        if (this.#ended && this.readable) {
            this.readable = false;
            this.emit('end');
            this.emit('close');
        }
    }

    on(name, listener) {
        super.on(name, listener);
        if (name === 'data') {
            this.#schedule();
        }

        return this;
    }

    read() {
        return this.#chunks.length ? this.#chunks.shift() : null;
    }
}

class Duplex extends Readable {
    constructor(options = {}) {
        super(options);
        this.writable = true;
        Object.assign(this, options.write && { _write: options.write }, options.transform && { _transform: options.transform },
            options.flush && { _flush: options.flush });
        this.decodes = options.decodeStrings !== false && !options.objectMode && !options.writableObjectMode;
    }

    write(chunk, encoding, callback) {
        const done = typeof encoding === 'function' ? encoding : callback;
        const data = typeof chunk === 'string' && this.decodes ? Buffer.from(chunk) : chunk;

        this._write(data, typeof encoding === 'string' ? encoding : 'utf8', (error) => {
            if (error) {
                this.emit('error', error);
            }
            if (done) {
                done(error);
            }
        });

        return true;
    }

    _write(chunk, encoding, callback) {
        callback();
    }

    _final(callback) {
        callback();
    }

    end(chunk) {
        if (chunk !== undefined && chunk !== null) {
            this.write(chunk);
        }
        this._final(() => {
            this.writable = false;
            queueMicrotask(() => this.emit('finish'));
        });

        return this;
    }
}

class Writable extends Duplex {}

class Transform extends Duplex {
    _write(chunk, encoding, callback) {
        this._transform(chunk, encoding, (error, data) => {
            if (data !== undefined && data !== null) {
                this.push(data);
            }
            callback(error);
        });
    }

    _final(callback) {
        const close = (error, data) => {
            if (data !== undefined && data !== null) {
                this.push(data);
            }
            this.push(null);
            callback(error);
        };

        if (this._flush) {
            this._flush(close);
        } else {
            close();
        }
    }
}

class PassThrough extends Transform {
    _transform(chunk, encoding, callback) {
        callback(null, chunk);
    }
}

module.exports = Object.assign(Stream, { Stream, Readable, Writable, Duplex, Transform, PassThrough });
