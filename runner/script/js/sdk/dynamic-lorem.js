/* Lorem ipsum. */
'use strict';

const { between, pick, one, repeat, capital } = require('./dynamic-tools');

const WORDS = ('lorem ipsum dolor sit amet consectetur adipisci elit sed eius tempora incidunt labore dolore magnam aliquam '
  + 'quaerat voluptatem enim minima veniam quis nostrum exercitationem ullam corporis nisi commodi autem vel eum iure '
  + 'reprehenderit voluptate velit esse nihil molestiae fugiat nulla pariatur excepteur sint occaecati cupiditate').split(' ');

const word = one(WORDS);
const few = (separator) => () => repeat(3, word).join(separator);
const sentence = () => `${capital(repeat(between(3, 10), word).join(' '))}.`;
const sentences = (separator, least, most) => () => repeat(between(least, most), sentence).join(separator);
const paragraph = sentences(' ', 3, 6);
const paragraphs = () => repeat(3, paragraph).join('\n \r');
const lines = sentences('\n', 1, 5);

exports.LOREM = {
  randomLoremWord: word,
  randomLoremWords: few(' '),
  randomLoremSlug: few('-'),
  randomLoremSentence: sentence,
  randomLoremSentences: sentences(' ', 2, 6),
  randomLoremParagraph: paragraph,
  randomLoremParagraphs: paragraphs,
  randomLoremText: () => pick([sentence, paragraph, paragraphs, lines])(),
  randomLoremLines: lines,
};
