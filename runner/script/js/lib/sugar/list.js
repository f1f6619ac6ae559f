'use strict';
// SugarJS words on lists.

const { isEqual, isMatch, mapped, asMethods } = require('./match');

function walk(list, call, from = 0, isLoop = false) {
  const start = from < 0 ? list.length + from : from || 0;
  const end = isLoop === true ? list.length + start : list.length;
  for (let place = start; place < end; place += 1) {
    const index = place % list.length;
    if (index in list && call.call(list, list[index], index, list) === false) break;
  }
  return list;
}

function findAll(list, wanted, from, isLoop) {
  const result = [];
  walk(list, (value, index) => {
    if (isMatch(value, wanted, list, [value, index, list])) result.push(value);
  }, from, isLoop);
  return result;
}

const contains = (list, value) => list.some((each) => isEqual(each, value));

function unique(list, read) {
  const seen = [];
  return list.filter((value, index) => {
    const key = mapped(value, read, list, [value, index, list]);
    if (contains(seen, key)) return false;
    seen.push(key);
    return true;
  });
}

/* Those with the least or most, as all of them or the first. */
function extreme(entries, read, isBetter, all) {
  let best;
  let result = [];
  for (const [value, key, holder] of entries) {
    const rank = mapped(value, read, holder, [value, key, holder]);
    if (rank === undefined) throw new TypeError('Cannot compare with undefined');
    if (rank === best) result.push(value);
    else if (best === undefined || isBetter(rank, best)) {
      result = [value];
      best = rank;
    }
  }
  return all ? result : result[0];
}

const more = (one, other) => one > other;
const less = (one, other) => one < other;
const entriesOf = (list) => list.map((value, index) => [value, index, list]);

function groupBy(list, read, call) {
  const result = {};
  list.forEach((value, index) => {
    const key = mapped(value, read, list, [value, index, list]);
    (result[key] = result[key] || []).push(value);
  });
  if (call) Object.keys(result).forEach((key) => call.call(result, key, result[key], result));
  return result;
}

function biggestGroup(isBetter) {
  return (list, read, all) => {
    const found = extreme(entriesOf(Object.values(groupBy(list, read))), 'length', isBetter, true).flat();
    return all ? found : found[0];
  };
}

/* Without case and accents. */
const bare = (text) => text.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '');

function order(one, other) {
  if (typeof one === 'string' && typeof other === 'string') {
    return order([bare(one)], [bare(other)]) || order([one.toLowerCase()], [other.toLowerCase()]);
  }
  return one < other ? -1 : one > other ? 1 : 0;
}

function sortBy(list, read, isDescending) {
  const rank = (value) => mapped(value, read, list, [value]);
  return [...list].sort((one, other) => order(rank(one), rank(other)) * (isDescending ? -1 : 1));
}

function remove(list, ...wanted) {
  for (const each of wanted) {
    for (let index = 0; index < list.length;) {
      if (isMatch(list[index], each, list, [list[index], index, list])) list.splice(index, 1);
      else index += 1;
    }
  }
  return list;
}

function add(list, value, at) {
  list.splice(at === undefined || Number.isNaN(Number(at)) ? list.length : at, 0, ...[].concat(value));
  return list;
}

function inGroupsOf(list, size = 1, padding = null) {
  if (list.length === 0 || size === 0) return list;
  return Array.from({ length: Math.ceil(list.length / size) }, (_value, index) => {
    const group = list.slice(size * index, size * index + size);
    return group.concat(Array(size - group.length).fill(padding));
  });
}

function inGroups(list, count, ...padding) {
  const size = Math.ceil(list.length / count);
  return Array.from({ length: count }, (_value, index) => {
    const group = list.slice(index * size, index * size + size);
    return padding.length ? group.concat(Array(size - group.length).fill(padding[0])) : group;
  });
}

function compact(list, all) {
  const isKept = (value) => (all ? Boolean(value) : value != null && !Number.isNaN(value.valueOf()));
  return list.map((value) => (Array.isArray(value) ? compact(value) : value)).filter(isKept);
}

function randomize(list) {
  const result = [...list];
  for (let rest = result.length; rest > 1; rest -= 1) {
    const index = Math.floor(Math.random() * rest);
    [result[rest - 1], result[index]] = [result[index], result[rest - 1]];
  }
  return result;
}

const total = (list, read) => {
  const values = read ? list.map((value, index) => mapped(value, read, list, [value, index, list])) : list;
  return values.length ? values.reduce((one, other) => one + other) : 0;
};

const functions = {
  findAll,
  count: (list, wanted) => (wanted === undefined ? list.length : findAll(list, wanted).length),
  removeAt(list, start, end = start) {
    if (start !== undefined) list.splice(start, end - start + 1);
    return list;
  },
  include: (list, value, at) => add([...list], value, at),
  exclude: (list, ...wanted) => remove([...list], ...wanted),
  clone: (list) => [...list],
  unique,
  flatten: (list, depth) => list.flat(depth || Infinity),
  union: (list, ...others) => unique(list.concat(others.flat())),
  intersect: (list, ...others) => unique(list.filter((value) => contains(others.flat(), value))),
  subtract: (list, ...others) => list.filter((value) => !contains(others.flat(), value)),
  first: (list, count) => (count === undefined ? list[0] : list.slice(0, Math.max(0, count))),
  last: (list, count) => (count === undefined ? list[list.length - 1] : list.slice(Math.max(0, list.length - count))),
  from: (list, at) => list.slice(at),
  to: (list, at) => list.slice(0, at),
  min: (list, read, all) => extreme(entriesOf(list), read, less, all),
  max: (list, read, all) => extreme(entriesOf(list), read, more, all),
  least: biggestGroup(less),
  most: biggestGroup(more),
  sum: total,
  average: (list, read) => (list.length ? total(list, read) / list.length : 0),
  inGroups,
  inGroupsOf,
  isEmpty: (list) => compact(list).length === 0,
  sortBy,
  randomize,
  zip: (list, ...others) => list.map((value, index) => (
    [value, ...others.map((other) => (index in other ? other[index] : null))])),
  sample: (list, ...count) => (count.length ? randomize(list).slice(0, count[0]) : randomize(list)[0]),
  each: walk,
  add,
  insert: add,
  remove,
  compact,
  groupBy,
  all: (list, ...given) => list.every(...given),
  any: (list, ...given) => list.some(...given),
  none: (list, ...given) => !list.some(...given),
};

module.exports = { methods: asMethods(functions, Object), extreme, more, less };
