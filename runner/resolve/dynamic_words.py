"""Words that random values are put together from, of the kinds that Postman documents."""

from __future__ import annotations

from typing import Final


def _listed(text: str, separator: str = ",") -> tuple[str, ...]:
    return tuple(entry.strip() for entry in text.split(separator))


LOCALES: Final = _listed(
    "af am ar az be bg bn bs ca cs cy da de el en eo es et eu fa fi fr fy ga gd gl gu ha he hi hr ht hu hy id ig is it "
    "ja jv ka kk km kn ko ku ky la lb lo lt lv mg mi mk ml mn mr ms mt my nb ne nl nn no ny om pa pl ps pt ro ru rw sa "
    "sd si sk sl sm sn so sq sr st su sv sw ta te tg th ti tk tl tn to tr ts tt ug uk ur uz vi wo xh yi yo zh zu",
    " ",
)
"""ISO 639-1."""

COLORS: Final = _listed(
    "red, green, blue, yellow, orange, purple, violet, pink, brown, black, white, grey, silver, gold, cyan, magenta, "
    "teal, olive, maroon, indigo, turquoise, lavender, beige, coral, crimson, sky blue, navy blue"
)
DEPARTMENTS: Final = _listed(
    "Automotive, Baby, Beauty, Books, Clothing, Computers, Electronics, Furniture, Games, Garden, Grocery, Health, "
    "Home, Kitchen, Movies, Music, Office, Outdoors, Pets, Shoes, Sports, Tools, Toys"
)
PRODUCT_ADJECTIVES: Final = _listed(
    "Handmade, Tasty, Small, Large, Rustic, Practical, Elegant, Modern, Classic, Refined, Generic, Durable, Compact, "
    "Ergonomic, Incredible, Lightweight, Premium"
)
PRODUCT_MATERIALS: Final = _listed(
    "Steel, Plastic, Leather, Wooden, Cotton, Concrete, Granite, Rubber, Metal, Bronze, Glass, Ceramic, Bamboo"
)
PRODUCTS: Final = _listed(
    "Shoes, Table, Chair, Tuna, Lamp, Keyboard, Mouse, Computer, Shirt, Hat, Gloves, Towels, Soap, Cheese, Pizza, "
    "Salad, Bike, Ball, Car, Bench, Bottle, Clock, Wallet"
)
COMPANY_SUFFIXES: Final = ("Inc", "LLC", "Group", "and Sons")
DATABASE_COLUMNS: Final = _listed(
    "id, title, name, email, phone, token, group, category, password, comment, avatar, status, createdAt, updatedAt"
)
DATABASE_TYPES: Final = _listed(
    "int, varchar, text, date, datetime, tinyint, smallint, mediumint, bigint, decimal, float, double, real, bit, "
    "boolean, serial, timestamp, time, binary, blob, enum, set, geometry, point"
)
DATABASE_COLLATIONS: Final = _listed(
    "utf8_unicode_ci, utf8_general_ci, utf8_bin, ascii_bin, ascii_general_ci, cp1250_bin, cp1250_general_ci"
)
DATABASE_ENGINES: Final = ("InnoDB", "MyISAM", "MEMORY", "CSV", "BLACKHOLE", "ARCHIVE")
MONTHS: Final = _listed(
    "January, February, March, April, May, June, July, August, September, October, November, December"
)
WEEKDAYS: Final = _listed("Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday")
ACCOUNTS: Final = _listed("Checking, Savings, Money Market, Investment, Home Loan, Credit Card, Auto Loan, Business")
TRANSACTIONS: Final = ("deposit", "withdrawal", "payment", "invoice")
_ACCOUNTS_BY_COUNTRY = _listed(
    "NO:n11 BE:n12 DK:n14 FI:n14 NL:a4n10 AT:n16 LT:n16 EE:n16 LU:n3c13 CH:n5c12 HR:n17 LV:a4c13 BG:a4n6c8 DE:n18 "
    "GB:a4n14 IE:a4n14 GE:a2n16 RS:n18 GI:a4c15 AE:n19 CZ:n20 SK:n20 SE:n20 ES:n20 RO:a4c16 PT:n21 FR:n10c11n2 "
    "IT:a1n10c12 GR:n7c16 PL:n24 HU:n24 CY:n8c16 AL:n8c16 MT:a4n5c18",
    " ",
)
IBANS: Final = {country: bban for country, _, bban in (entry.partition(":") for entry in _ACCOUNTS_BY_COUNTRY)}
"""Countries and the structure of their account numbers (SWIFT's IBAN registry): digits, capitals, characters."""
ABBREVIATIONS: Final = _listed(
    "AI API CPU CSS DNS FTP GB GPU HTML HTTP IP JSON LAN PCI PNG RAM RSS SMS SMTP SQL SSD SSH SSL TCP TLS UDP USB VPN "
    "XML",
    " ",
)
ADJECTIVES: Final = _listed(
    "auxiliary, back-end, cross-platform, digital, mobile, multi-byte, online, open-source, optical, portable, "
    "primary, redundant, remote, solid state, virtual, wireless"
)
NOUNS: Final = _listed(
    "alarm, application, array, bandwidth, bus, capacitor, card, circuit, driver, feed, firewall, hard drive, "
    "interface, matrix, microchip, monitor, pixel, port, program, protocol, sensor, system, transmitter"
)
VERBS: Final = {
    "back up": "backing up",
    "bypass": "bypassing",
    "calculate": "calculating",
    "compress": "compressing",
    "connect": "connecting",
    "copy": "copying",
    "generate": "generating",
    "hack": "hacking",
    "index": "indexing",
    "input": "inputting",
    "navigate": "navigating",
    "override": "overriding",
    "parse": "parsing",
    "quantify": "quantifying",
    "reboot": "rebooting",
    "transmit": "transmitting",
}
PHRASES: Final = (
    "We must {verb} the {adjective} {noun} before the {abbreviation} {noun2} stops!",
    "Try to {verb} the {abbreviation} {noun}, then the {adjective} {noun2} will start!",
    "If we {verb} the {noun}, we can reach the {abbreviation} {noun2} through the {adjective} {abbreviation2} {noun}!",
    "{ingverb} the {noun} is not enough, we have to {verb} the {adjective} {abbreviation} {noun2}!",
)
NAME_PREFIXES: Final = ("Mr.", "Mrs.", "Ms.", "Miss", "Dr.")
NAME_SUFFIXES: Final = ("Jr.", "Sr.", "I", "II", "III", "IV", "V", "MD", "DDS", "PhD", "DVM")
JOB_DESCRIPTORS: Final = _listed(
    "Senior, Junior, Chief, Lead, Principal, Corporate, Regional, National, Global, International, Internal, Direct, "
    "District, Central, Customer, Product, Human, Future"
)
JOB_AREAS: Final = _listed(
    "Accounts, Applications, Branding, Communications, Configuration, Data, Functionality, Identity, Infrastructure, "
    "Integration, Marketing, Mobility, Operations, Optimization, Quality, Research, Security, Solutions, Usability, Web"
)
JOB_TYPES: Final = _listed(
    "Administrator, Agent, Analyst, Architect, Assistant, Associate, Consultant, Coordinator, Designer, Developer, "
    "Director, Engineer, Manager, Officer, Planner, Producer, Representative, Specialist, Supervisor, Technician"
)
DIRECTORIES: Final = _listed(
    "/bin /boot /dev /etc /etc/mail /home /home/user /lib /media /mnt /opt /opt/bin /opt/lib /private /private/tmp "
    "/proc /root /sbin /srv /sys /tmp /usr /usr/bin /usr/include /usr/lib /usr/libexec /usr/local/bin /usr/local/src "
    "/usr/sbin /usr/share /usr/src /var /var/log /var/mail /var/spool /var/tmp",
    " ",
)
COMMON_EXTENSIONS: Final = _listed(
    "pdf mpeg mpg mp4 mp4v m4v wav mp2 mp3 m2a png jpg jpeg gif htm html shtml",
    " ",
)
COMMON_FILE_TYPES: Final = ("video", "audio", "image", "text", "application")
DOMAIN_SUFFIXES: Final = ("com", "net", "org", "info", "biz", "name")
MAIL_PROVIDERS: Final = ("gmail.com", "yahoo.com", "hotmail.com")
EXAMPLE_DOMAINS: Final = ("example.com", "example.net", "example.org")
IMAGE_CATEGORIES: Final = _listed(
    "Abstract Animals Business Cats City Food Nightlife Fashion People Nature Sports Transport",
    " ",
)
