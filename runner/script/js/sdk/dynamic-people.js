/* Names of people, places, companies and hosts. */
'use strict';

const words = require('/lib/words');
const { between, pick, one, DIGITS, LETTERS, CAPITALS } = require('./dynamic-tools');

const FIRST = ('Ada Adam Alice Amy Andrea Anna Arthur Ben Boris Carla Carlos Cecil Clara Daniel Diana Dora Edgar Eli Ella Emma '
  + 'Eric Ethan Eva Felix Finn Flora George Gloria Grace Greta Henry Holly Hugo Ida Ines Irene Iris Ivan Jack Jane Jasper Joan '
  + 'Julia Karl Kate Laura Lena Leo Liam Lily Lucas Lucy Mara Marcus Maria Martin Max Mia Miles Nadia Nina Noah Nora Oliver '
  + 'Olga Omar Oscar Paul Paula Peter Philip Quentin Rita Robert Rosa Ruth Sam Sara Simon Sofia Stella Tara Theo Thomas Tina '
  + 'Tom Ulla Vera Victor Viola Walter Wanda Willa Xenia Yvonne Zoe').split(' ');
const LAST = ('Abbott Adams Bailey Baker Bauer Bennett Boyle Brown Burke Carter Chandler Clarke Cole Cooper Cruz Davis Dixon '
  + 'Doyle Duncan Ellis Evans Farrell Fisher Fletcher Foster Garcia Gibson Grant Gray Hansen Harris Hayes Hill Hughes Hunter '
  + 'Jensen Jones Keller Kelly King Klein Lane Larsen Lewis Lopez Marsh Mason Meyer Miller Moore Morgan Murphy Nash Nolan '
  + 'Olsen Ortiz Owens Palmer Parker Perry Porter Price Quinn Ramos Reed Reyes Rice Rogers Ross Russell Schmidt Shaw Smith '
  + 'Stone Sullivan Tate Taylor Turner Vance Wagner Walker Ward Weber West Wolf Wood Wright York Young').split(' ');
const STREETS = 'Avenue Court Drive Lane Place Road Street Terrace Way'.split(' ');
const CITIES = ('Aberdeen Amsterdam Athens Austin Bergen Berlin Boston Bristol Cairo Chicago Dallas Denver Dublin Geneva Hamburg '
  + 'Helsinki Houston Lagos Leeds Lima Lisbon London Madrid Milan Nairobi Oslo Paris Porto Prague Quito Rome Seattle Seoul '
  + 'Sydney Tokyo Toronto Tunis Vienna Warsaw Zurich').split(' ');
const COUNTRIES = ('Argentina Australia Austria Belgium Brazil Canada Chile Denmark Egypt Estonia Finland France Germany Ghana '
  + 'Greece Hungary Iceland India Ireland Italy Japan Kenya Latvia Mexico Morocco Norway Peru Poland Portugal Romania Senegal '
  + 'Slovenia Spain Sweden Switzerland Thailand Tunisia Uruguay Vietnam Zambia').split(' ');
const CODES = 'AR AT AU BE BR CA CH CL DE DK EE EG ES FI FR GB GR HU IE IN IS IT JP KE LV MX NL NO NZ PE PL PT RO SE SI TH US ZA';

const CURRENCIES = [
  ['EUR', 'Euro', '€'], ['USD', 'US Dollar', '$'], ['GBP', 'Pound Sterling', '£'], ['JPY', 'Yen', '¥'],
  ['CHF', 'Swiss Franc', 'CHF'], ['CAD', 'Canadian Dollar', '$'], ['SEK', 'Swedish Krona', 'kr'], ['PLN', 'Zloty', 'zł'],
  ['INR', 'Indian Rupee', '₹'], ['BRL', 'Brazilian Real', 'R$'], ['CZK', 'Czech Koruna', 'Kč'], ['DKK', 'Danish Krone', 'kr'],
];
const CATCH_PHRASE = [
  'Adaptive Automated Balanced Compatible Configurable Distributed Enhanced Extended Integrated Managed Modular Open Robust'
    .split(' '),
  'asynchronous bi-directional client-driven context-sensitive demand-driven global hybrid local modular scalable uniform'
    .split(' '),
  'ability algorithm alliance analyzer architecture circuit database firmware framework hub interface methodology portal'
    .split(' '),
];
const BUSINESS = [
  'aggregate deliver deploy enable enhance expedite extend grow harness implement leverage optimize scale syndicate'.split(' '),
  'back-end collaborative cross-media customized dynamic end-to-end extensible global interactive open-source scalable'.split(' '),
  'applications channels communities content deliverables infrastructures interfaces markets networks platforms users'.split(' '),
];
const MIME_TYPES = ('application/json application/pdf application/xml application/zip audio/mpeg image/gif image/jpeg image/png '
  + 'image/svg+xml text/css text/csv text/html text/plain video/mp4').split(' ');
const BASE58 = (DIGITS + CAPITALS + LETTERS).replace(/[0OIl]/g, '');

const first = one(FIRST);
const last = one(LAST);
const domainWord = () => first().toLowerCase();
const domain = () => `${domainWord()}.${pick(words.DOMAIN_SUFFIXES)}`;

function user() {
  const number = between(0, 99);
  const both = `${first()}${pick(['.', '_'])}${last()}`;
  return pick([`${first()}${number}`, both, `${both}${number}`]);
}

function fullName() {
  const chance = Math.random();
  const name = `${first()} ${last()}`;
  if (chance < 0.1) return `${pick(words.NAME_PREFIXES)} ${name}`;
  return chance > 0.9 ? `${name} ${pick(words.NAME_SUFFIXES)}` : name;
}

const mail = (domains) => () => `${user()}@${pick(domains)}`;

const PERSONS = {
  randomFirstName: first,
  randomLastName: last,
  randomFullName: fullName,
  randomNamePrefix: one(words.NAME_PREFIXES),
  randomNameSuffix: one(words.NAME_SUFFIXES),
  randomJobTitle: () => [words.JOB_DESCRIPTORS, words.JOB_AREAS, words.JOB_TYPES].map(pick).join(' '),
  randomJobDescriptor: one(words.JOB_DESCRIPTORS),
  randomJobArea: one(words.JOB_AREAS),
  randomJobType: one(words.JOB_TYPES),
};
const INTERNET = {
  randomEmail: mail(words.MAIL_PROVIDERS),
  randomExampleEmail: mail(words.EXAMPLE_DOMAINS),
  randomUserName: user,
  randomUrl: () => `${pick(['http', 'https'])}://${domain()}`,
  randomDomainName: domain,
  randomDomainSuffix: one(words.DOMAIN_SUFFIXES),
  randomDomainWord: domainWord,
};

module.exports = {
  BASE58,
  BUSINESS,
  CATCH_PHRASE,
  CURRENCIES,
  INTERNET,
  MIME_TYPES,
  PERSONS,
  city: one(CITIES),
  company: () => pick([`${last()} ${pick(words.COMPANY_SUFFIXES)}`, `${last()} - ${last()}`, `${last()}, ${last()} and ${last()}`]),
  country: one(COUNTRIES),
  countryCode: one(CODES.split(' ')),
  street: () => `${last()} ${pick(STREETS)}`,
  user,
  userAgent: () => `Mozilla/5.0 (X11; Linux x86_64; rv:${between(80, 130)}.0) Gecko/20100101 Firefox/${between(80, 130)}.0`,
};
