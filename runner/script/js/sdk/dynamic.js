/* Postman's dynamic variables for texts that scripts fill in. /lib/words holds the runner's own word lists. */
'use strict';

const { uuid } = require('./property');
const words = require('/lib/words');
const people = require('./dynamic-people');
const { under, between, pick, one, repeat, characters, capital, DIGITS, LETTERS, CAPITALS } = require('./dynamic-tools');

const HEX = '0123456789abcdef';
const DAY = 86400000;
const YEAR = 365 * DAY;
const IMAGES = 'http://placeimg.com/640/480';
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" version="1.1" baseProfile="full" width="640" height="480">'
  + '<rect width="100%" height="100%" fill="grey"/><text x="320" y="240" font-size="20" text-anchor="middle" '
  + 'alignment-baseline="middle" fill="white">640x480</text></svg>';

const hexGroups = (count, digits) => repeat(count, () => characters(digits, HEX)).join(':');
const away = (earliest, latest) => () => String(new Date(Date.now() + between(earliest, latest)));
const phone = () => `${between(200, 999)}-${between(200, 999)}-${characters(4, DIGITS)}`;
const degrees = (limit) => () => (Math.random() * 2 * limit - limit).toFixed(4);

const WORD_KINDS = ['PRODUCTS', 'NOUNS', 'ADJECTIVES', 'JOB_AREAS', 'COLORS', 'ABBREVIATIONS'];
const word = () => pick(words[pick(WORD_KINDS)]).split(' ')[0];
const someWords = (separator, least, most) => repeat(between(least, most), word).join(separator);
const verb = one(Object.keys(words.VERBS));
const ingverb = one(Object.values(words.VERBS));
const extension = one(words.COMMON_EXTENSIONS);
const fileName = () => `${someWords('_', 1, 4).toLowerCase().replace(/-/g, '_')}.${extension()}`;

function phrase() {
  const parts = {
    verb: verb(), ingverb: ingverb(), noun: pick(words.NOUNS), noun2: pick(words.NOUNS), adjective: pick(words.ADJECTIVES),
    abbreviation: pick(words.ABBREVIATIONS), abbreviation2: pick(words.ABBREVIATIONS),
  };
  return capital(pick(words.PHRASES).replace(/\{(\w+)\}/g, (whole, name) => parts[name]));
}

function iban() {
  const [country, structure] = pick(Object.entries(words.IBANS));
  const from = { n: DIGITS, a: CAPITALS, c: DIGITS + CAPITALS };
  const account = structure.replace(/([nac])(\d+)/g, (part, kind, count) => characters(Number(count), from[kind]));
  const number = [...`${account}${country}00`].map((character) => parseInt(character, 36)).join('');
  let rest = 0;
  for (const digit of number) rest = (rest * 10 + Number(digit)) % 97;
  return `${country}${String(98 - rest).padStart(2, '0')}${account}`;
}

function bic() {
  const branch = Math.random() < 0.5 ? characters(3, DIGITS + CAPITALS) : '';
  return `${characters(4, CAPITALS)}${people.countryCode()}${characters(1, CAPITALS)}${between(1, 9)}${branch}`;
}

const PLAIN = {
  guid: uuid, randomUUID: uuid, timestamp: () => Math.round(Date.now() / 1000), isoTimestamp: () => new Date().toISOString(),
  randomInt: () => under(1001), randomBoolean: () => Math.random() < 0.5,
  randomAlphaNumeric: () => characters(1, DIGITS + LETTERS), randomPassword: () => characters(15, DIGITS + LETTERS + CAPITALS),
  randomHexColor: () => `#${characters(6, HEX)}`, randomMACAddress: () => hexGroups(6, 2), randomIPV6: () => hexGroups(8, 4),
  randomIP: () => repeat(4, () => under(256)).join('.'), randomSemver: () => repeat(3, () => under(10)).join('.'),
  randomProtocol: one(['http', 'https']), randomUserAgent: people.userAgent,
};
const PLACES = {
  randomPhoneNumber: phone, randomPhoneNumberExt: () => `${between(1, 99)}-${phone()}`, randomLocale: one(words.LOCALES),
  randomCity: people.city, randomStreetName: people.street, randomStreetAddress: () => `${between(100, 99999)} ${people.street()}`,
  randomCountry: people.country, randomCountryCode: people.countryCode,
  randomLatitude: degrees(90), randomLongitude: degrees(180),
};
const product = () => [words.PRODUCT_ADJECTIVES, words.PRODUCT_MATERIALS, words.PRODUCTS].map(pick).join(' ');
const COMMERCE = {
  randomColor: one(words.COLORS), randomDepartment: one(words.DEPARTMENTS), randomProductName: product,
  randomProductAdjective: one(words.PRODUCT_ADJECTIVES), randomProductMaterial: one(words.PRODUCT_MATERIALS),
  randomProduct: one(words.PRODUCTS), randomCompanyName: people.company, randomCompanySuffix: one(words.COMPANY_SUFFIXES),
  randomCatchPhrase: () => people.CATCH_PHRASE.map(pick).join(' '), randomCatchPhraseAdjective: one(people.CATCH_PHRASE[0]),
  randomCatchPhraseDescriptor: one(people.CATCH_PHRASE[1]), randomCatchPhraseNoun: one(people.CATCH_PHRASE[2]),
  randomBs: () => people.BUSINESS.map(pick).join(' '), randomBsBuzz: one(people.BUSINESS[0]),
  randomBsAdjective: one(people.BUSINESS[1]), randomBsNoun: one(people.BUSINESS[2]),
};
const FINANCE = {
  randomBankAccount: () => characters(8, DIGITS), randomBankAccountName: () => `${pick(words.ACCOUNTS)} Account`,
  randomBankAccountIban: iban, randomBankAccountBic: bic, randomCreditCardMask: () => characters(4, DIGITS),
  randomBitcoin: () => `${pick(['1', '3'])}${characters(between(25, 33), people.BASE58)}`,
  randomCurrencyCode: () => pick(people.CURRENCIES)[0], randomCurrencyName: () => pick(people.CURRENCIES)[1],
  randomCurrencySymbol: () => pick(people.CURRENCIES)[2], randomPrice: () => (Math.random() * 1000).toFixed(2),
  randomTransactionType: one(words.TRANSACTIONS),
};
const TECHNOLOGY = {
  randomDatabaseColumn: one(words.DATABASE_COLUMNS), randomDatabaseType: one(words.DATABASE_TYPES),
  randomDatabaseCollation: one(words.DATABASE_COLLATIONS), randomDatabaseEngine: one(words.DATABASE_ENGINES),
  randomAbbreviation: one(words.ABBREVIATIONS), randomAdjective: one(words.ADJECTIVES), randomNoun: one(words.NOUNS),
  randomVerb: verb, randomIngverb: ingverb, randomPhrase: phrase, randomWord: word, randomWords: () => someWords(' ', 2, 5),
  randomFileName: fileName, randomCommonFileName: fileName, randomFilePath: () => `${pick(words.DIRECTORIES)}/${fileName()}`,
  randomDirectoryPath: one(words.DIRECTORIES), randomFileExt: extension, randomCommonFileExt: extension,
  randomFileType: one(words.COMMON_FILE_TYPES), randomCommonFileType: one(words.COMMON_FILE_TYPES),
  randomMimeType: one(people.MIME_TYPES),
};
const TIME = {
  randomDatePast: away(-YEAR, -1000), randomDateFuture: away(1000, YEAR), randomDateRecent: away(-DAY, -1000),
  randomMonth: one(words.MONTHS), randomWeekday: one(words.WEEKDAYS),
};
const IMAGE = {
  randomAvatarImage: () => `https://cdn.fakercloud.com/avatars/${people.user().toLowerCase()}_128.jpg`,
  randomImageUrl: () => IMAGES, randomImageDataUri: () => `data:image/svg+xml;charset=UTF-8,${encodeURIComponent(SVG)}`,
};
for (const name of words.IMAGE_CATEGORIES) IMAGE[`random${name}Image`] = () => `${IMAGES}/${name.toLowerCase()}`;

const VALUES = {
  ...PLAIN, ...PLACES, ...COMMERCE, ...FINANCE, ...TECHNOLOGY, ...TIME, ...IMAGE, ...people.PERSONS, ...people.INTERNET,
  ...require('./dynamic-lorem').LOREM,
};

function dynamicValue(name) {
  const bare = name.slice(1);
  return name[0] === '$' && Object.prototype.hasOwnProperty.call(VALUES, bare) ? VALUES[bare]() : undefined;
}

module.exports = { dynamicValue, names: Object.keys(VALUES).map((name) => `$${name}`) };
