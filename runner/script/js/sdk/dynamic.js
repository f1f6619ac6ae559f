'use strict';

const { uuid } = require('./property');

const under = (limit) => Math.floor(Math.random() * limit);
const between = (low, high) => low + under(high - low + 1);
const pick = (list) => list[under(list.length)];
const words = (text) => {
  const list = text.split(' ');
  return () => pick(list);
};
const repeat = (count, make) => Array.from({ length: count }, make);
const DIGITS = '0123456789';
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const characters = (count, from) => repeat(count, () => from[under(from.length)]).join('');
const capital = (text) => text[0].toUpperCase() + text.slice(1);
const day = 86400000;

const firstName = words('Ada Amy Anna Ben Carla Dora Eli Emma Ethan Finn Grace Hugo Iris Jack Jane Leo Lena Liam Mara Mia Noah Nina Omar Paul Rosa Ruth Sam Sara Tom Vera');
const lastName = words('Adams Baker Bauer Brown Carter Cole Davis Evans Fisher Grant Hayes Hill Jones Keller Lane Lewis Mason Miller Moore Nolan Price Reed Ross Smith Stone Turner Walker Ward West Young');
const word = words('array bus capacitor card driver feed firewall hash interface matrix monitor panel pixel port program protocol sensor system transmitter bandwidth application alarm circuit');
const verb = words('back bypass calculate compress connect copy generate hack index input navigate override parse program quantify reboot synthesize transmit');
const adjective = words('auxiliary primary virtual digital wireless optical redundant mobile bluetooth neural multi-byte solid open-source haptic');
const lorem = words('lorem ipsum dolor sit amet consectetur adipisci elit sed eius tempora incidunt labore dolore magnam aliquam quaerat voluptatem enim minima veniam quis nostrum');
const color = words('red blue green yellow white black orange purple teal gold silver lime olive maroon cyan magenta pink grey');
const country = words('Austria Belgium Brazil Canada Chile Denmark Egypt Finland France Germany Greece India Italy Japan Kenya Mexico Norway Peru Poland Spain Sweden');
const city = words('Berlin Boston Cairo Dallas Dublin Geneva Houston Lima Lisbon London Madrid Oslo Paris Porto Prague Rome Vienna Warsaw Zurich');
const product = words('Bacon Ball Bike Car Chair Cheese Chips Computer Fish Gloves Hat Keyboard Mouse Pants Pizza Salad Shirt Shoes Soap Table Towels Tuna');
const material = words('Concrete Cotton Fresh Frozen Granite Metal Plastic Rubber Soft Steel Wooden');
const weekday = words('Monday Tuesday Wednesday Thursday Friday Saturday Sunday');
const month = words('January February March April May June July August September October November December');
const extension = words('pdf txt json xml csv png jpg zip html mp3');
const top = words('com net org info biz');

const sentence = () => `${capital(repeat(between(3, 9), lorem).join(' '))}.`;
const domain = () => `${lastName().toLowerCase()}.${top()}`;
const user = () => `${firstName()}${between(1, 99)}`;
const phone = () => `${between(200, 999)}-${between(200, 999)}-${characters(4, DIGITS)}`;
const company = () => `${lastName()} ${pick(['LLC', 'Inc', 'Group', 'and Sons'])}`;
const file = () => `${word()}_${word()}.${extension()}`;

const VALUES = {
  $guid: uuid, $randomUUID: uuid,
  $timestamp: () => Math.floor(Date.now() / 1000),
  $isoTimestamp: () => new Date().toISOString(),
  $randomInt: () => under(1001),
  $randomBoolean: () => Math.random() < 0.5,
  $randomAlphaNumeric: () => characters(1, DIGITS + LETTERS),
  $randomColor: color, $randomHexColor: () => `#${characters(6, '0123456789abcdef')}`, $randomAbbreviation: words('SQL PCI JSON HTTP XML SMS AGP SSL'),
  $randomIP: () => repeat(4, () => under(256)).join('.'),
  $randomIPV6: () => repeat(8, () => characters(4, '0123456789abcdef')).join(':'),
  $randomMACAddress: () => repeat(6, () => characters(2, '0123456789abcdef')).join(':'),
  $randomPassword: () => characters(15, `${DIGITS}${LETTERS}${LETTERS.toUpperCase()}_`),
  $randomLocale: words('en de fr es it ja ko nl pl pt'), $randomSemver: () => repeat(3, () => under(10)).join('.'),
  $randomUserAgent: () => `Mozilla/5.0 (X11; Linux x86_64; rv:${between(80, 130)}.0) Gecko/20100101 Firefox/${between(80, 130)}.0`,
  $randomProtocol: words('http https'),
  $randomFirstName: firstName, $randomLastName: lastName, $randomFullName: () => `${firstName()} ${lastName()}`,
  $randomNamePrefix: words('Mr. Mrs. Ms. Miss Dr.'), $randomNameSuffix: words('Jr. Sr. I II III IV PhD MD'),
  $randomJobTitle: () => `Senior ${capital(word())} Engineer`, $randomJobArea: words('Security Program Brand Research Data Web Markets'),
  $randomJobType: words('Supervisor Associate Executive Officer Manager Engineer Analyst'), $randomJobDescriptor: words('Lead Senior Direct Corporate Dynamic Future Global'),
  $randomPhoneNumber: phone, $randomPhoneNumberExt: () => `${between(10, 99)}-${phone()}`,
  $randomCity: city, $randomStreetName: () => `${lastName()} Street`,
  $randomStreetAddress: () => `${between(100, 9999)} ${lastName()} Street`, $randomCountry: country, $randomCountryCode: words('AT BE BR CA DE DK ES FR GB IN IT JP US'),
  $randomLatitude: () => (Math.random() * 180 - 90).toFixed(4), $randomLongitude: () => (Math.random() * 360 - 180).toFixed(4),
  $randomBankAccount: () => characters(8, DIGITS), $randomBankAccountName: words('Savings Checking Investment Personal'),
  $randomCreditCardMask: () => characters(4, DIGITS), $randomCurrencyCode: words('EUR USD GBP JPY CHF CAD SEK'),
  $randomCurrencyName: words('Euro Dollar Pound Yen Franc Krona'), $randomCurrencySymbol: words('€ $ £ ¥'),
  $randomTransactionType: words('deposit withdrawal payment invoice'),
  $randomBitcoin: () => `1${characters(33, DIGITS + LETTERS)}`, $randomPrice: () => (Math.random() * 1000).toFixed(2),
  $randomCompanyName: company, $randomCompanySuffix: words('LLC Inc Group'), $randomProduct: product, $randomProductName: () => `${material()} ${product()}`,
  $randomProductMaterial: material, $randomProductAdjective: words('Small Ergonomic Rustic Smart Sleek Handmade'), $randomDepartment: words('Books Games Home Music Garden Toys Sports'),
  $randomCatchPhrase: () => `${capital(adjective())} ${word()} ${word()}`, $randomBs: () => `${verb()} ${adjective()} ${word()}s`,
  $randomDateFuture: () => String(new Date(Date.now() + between(1, 365) * day)),
  $randomDatePast: () => String(new Date(Date.now() - between(1, 365) * day)),
  $randomDateRecent: () => String(new Date(Date.now() - under(day))),
  $randomWeekday: weekday, $randomMonth: month,
  $randomDomainName: domain, $randomDomainSuffix: top, $randomDomainWord: () => lastName().toLowerCase(),
  $randomEmail: () => `${user()}@${pick(['gmail', 'yahoo', 'hotmail'])}.com`, $randomExampleEmail: () => `${user()}@example.${pick(['com', 'net', 'org'])}`,
  $randomUserName: user, $randomUrl: () => `http://${domain()}`,
  $randomFileName: file, $randomFileType: words('application image text video audio'), $randomFileExt: extension,
  $randomCommonFileName: file, $randomCommonFileExt: extension, $randomCommonFileType: words('application image text video audio'),
  $randomFilePath: () => `/tmp/${file()}`, $randomDirectoryPath: words('/tmp /usr/bin /home/user /opt /var/log'), $randomMimeType: words('text/plain application/json image/png application/pdf text/html'),
  $randomNoun: word, $randomVerb: verb, $randomIngverb: words('backing calculating connecting copying hacking parsing programming'), $randomAdjective: adjective, $randomWord: word,
  $randomWords: () => repeat(between(1, 3), word).join(' '), $randomPhrase: () => `We need to ${verb()} the ${adjective()} ${word()}!`,
  $randomLoremWord: lorem, $randomLoremWords: () => repeat(3, lorem).join(' '), $randomLoremSentence: sentence, $randomLoremSentences: () => repeat(between(2, 6), sentence).join(' '),
  $randomLoremParagraph: () => repeat(4, sentence).join(' '), $randomLoremParagraphs: () => repeat(3, () => repeat(4, sentence).join(' ')).join('\n'),
  $randomLoremText: () => repeat(between(1, 5), sentence).join(' '), $randomLoremSlug: () => repeat(3, lorem).join('-'), $randomLoremLines: () => repeat(between(1, 5), sentence).join('\n'),
};

function dynamicValue(name) {
  return Object.prototype.hasOwnProperty.call(VALUES, name) ? VALUES[name]() : undefined;
}

module.exports = { dynamicValue, names: Object.keys(VALUES) };
