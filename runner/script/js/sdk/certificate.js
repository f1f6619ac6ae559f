'use strict';

const { Property } = require('./property');
const { isObject, assignDefined } = require('./property-base');
const { PropertyList } = require('./property-list');
const { Url } = require('./url');
const { UrlMatchPatternList } = require('./url-match-pattern');

const fileOf = (given) => (isObject(given) ? given : { src: given });

class Certificate extends Property {
  constructor(definition) {
    super(definition);
    this.update(definition);
  }

  update(given) {
    if (!isObject(given)) return;
    assignDefined(this, {
      id: given.id,
      name: given.name,
      matches: given.matches && new UrlMatchPatternList({}, given.matches),
      key: fileOf(given.key),
      cert: fileOf(given.cert),
      pfx: fileOf(given.pfx),
      passphrase: given.passphrase,
    });
  }

  canApplyTo(address) {
    if (!address) return false;
    const url = typeof address === 'string' ? new Url(address) : address;
    return url.protocol === 'https' && this.matches.test(url);
  }

  toJSON() {
    const json = super.toJSON();
    for (const name of ['key', 'cert', 'pfx']) if (json[name]) delete json[name].value;
    return json;
  }

  static isCertificate(value) {
    return value instanceof Certificate;
  }
}

Certificate.prototype._postman_propertyRequiresId = true;
Certificate._postman_propertyIndexKey = 'id';

class CertificateList extends PropertyList {
  constructor(parent, list) {
    super(Certificate, parent, list);
  }

  resolveOne(url) {
    if (typeof url !== 'string' && !Url.isUrl(url)) return undefined;
    return this.find((certificate) => certificate.canApplyTo(url));
  }

  static isCertificateList(value) {
    return value instanceof CertificateList;
  }
}

module.exports = { Certificate, CertificateList };
