'use strict';

class ValidationError extends Error {
  constructor(errors) {
    super('validation failed');
    this.errors = errors;
    this.ajv = this.validation = true;
  }
}

class MissingRefError extends Error {
  constructor(base, ref) {
    super(`can't resolve reference ${ref} from id ${base || '#'}`);
    this.missingRef = ref;
    this.missingSchema = ref.split('#')[0];
  }
}

module.exports = { ValidationError, MissingRefError };
