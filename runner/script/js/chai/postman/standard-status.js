'use strict';

const { isResponse, withMember } = require('./subject');
const { CODE_TEXTS, REASON_TEXTS } = require('./status-texts');

// The code decides: servers may choose their own reason phrase. The text names the phrase
// when that explains the outcome, and the code otherwise.
function standard(code, name) {
  const wanted = name.toUpperCase();
  return function check() {
    const subject = withMember(this, 'reason', 'function');
    const reason = String(subject.reason()).toUpperCase();
    const holds = subject.code === code;
    if ((reason === wanted) === holds) this.assert(holds, ...REASON_TEXTS, wanted, reason);
    else this.assert(holds, ...CODE_TEXTS, code, subject.code);
  };
}

const assertOk = standard(200, 'OK');

function assertOkOrTruthy() {
  const value = this._obj;
  if (isResponse(value)) assertOk.call(this);
  else this.assert(value, 'expected #{this} to be truthy', 'expected #{this} to be falsy');
}

module.exports = {
  accepted: standard(202, 'Accepted'),
  withoutContent: standard(204, 'No Content'),
  badRequest: standard(400, 'Bad Request'),
  unauthorised: standard(401, 'Unauthorised'),
  unauthorized: standard(401, 'Unauthorized'),
  forbidden: standard(403, 'Forbidden'),
  notFound: standard(404, 'Not Found'),
  notAcceptable: standard(406, 'Not Acceptable'),
  rateLimited: standard(429, 'Too Many Requests'),
  ok: assertOkOrTruthy,
};
