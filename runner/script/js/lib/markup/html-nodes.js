'use strict';

class Node {
  constructor(type, fields) {
    this.type = type;
    this.parent = null;
    this.prev = null;
    this.next = null;
    Object.assign(this, fields);
  }

  get tagName() {
    return this.name;
  }

  get childNodes() {
    return this.children;
  }

  get parentNode() {
    return this.parent;
  }

  get nextSibling() {
    return this.next;
  }

  get previousSibling() {
    return this.prev;
  }

  get firstChild() {
    return this.children ? this.children[0] || null : null;
  }

  get lastChild() {
    return this.children ? this.children[this.children.length - 1] || null : null;
  }

  get nodeValue() {
    return this.data;
  }
}

const isTag = (node) => node.type === 'tag' || node.type === 'script' || node.type === 'style';

function element(name, attribs) {
  const type = name === 'script' || name === 'style' ? name : 'tag';
  return new Node(type, { name, attribs, children: [] });
}

const text = (data) => new Node('text', { data });
const comment = (data) => new Node('comment', { data });
const directive = (name, data) => new Node('directive', { name, data });
const cdata = () => new Node('cdata', { children: [] });
const root = () => new Node('root', { name: 'root', attribs: {}, children: [] });

/** The list that holds the node: its parent's children, or those of its document. */
function siblingList(node) {
  const holder = node.parent || node.root;
  return holder ? holder.children : null;
}

/** Makes `children` those of `parent`: a document is nobody's parent, only their `root`. */
function setChildren(parent, children) {
  parent.children = children;
  const isRoot = parent.type === 'root';
  children.forEach((child, index) => {
    child.parent = isRoot ? null : parent;
    child.root = isRoot ? parent : null;
    child.prev = children[index - 1] || null;
    child.next = children[index + 1] || null;
  });
}

/** Appends without looking at the other children again. */
function append(parent, child) {
  const last = parent.children[parent.children.length - 1] || null;
  const isRoot = parent.type === 'root';
  child.parent = isRoot ? null : parent;
  child.root = isRoot ? parent : null;
  child.prev = last;
  if (last) last.next = child;
  parent.children.push(child);
}

function detach(node) {
  const list = siblingList(node);
  const index = list ? list.indexOf(node) : -1;
  if (index >= 0) list.splice(index, 1);
  if (node.prev) node.prev.next = node.next;
  if (node.next) node.next.prev = node.prev;
  node.parent = node.root = node.prev = node.next = null;
}

/** Every node below and including `nodes`, in document order. */
function* walk(nodes) {
  const pending = Array.from(nodes).reverse();
  while (pending.length) {
    const node = pending.pop();
    yield node;
    const children = node.children || [];
    for (let index = children.length - 1; index >= 0; index--) pending.push(children[index]);
  }
}

function clone(nodes) {
  const copies = [];
  const pending = nodes.map((node) => [node, null]);
  for (let index = 0; index < pending.length; index++) {
    const [node, parent] = pending[index];
    const copy = Object.assign(new Node(node.type, {}), node, { parent: null, root: null, prev: null, next: null });
    if (node.attribs) copy.attribs = { ...node.attribs };
    if (node.children) copy.children = [];
    if (parent) append(parent, copy);
    else copies.push(copy);
    for (const child of node.children || []) pending.push([child, copy]);
  }
  return copies;
}

module.exports = {
  Node, append, cdata, clone, comment, detach, directive, element, isTag, root, setChildren, siblingList, text, walk,
};
