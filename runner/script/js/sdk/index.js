'use strict';

const PLACES = {
  './property-base': ['PropertyBase'],
  './property': ['Property'],
  './property-list': ['PropertyList'],
  './description': ['Description'],
  './header': ['Header', 'HeaderList'],
  './query-param': ['QueryParam'],
  './url': ['Url'],
  './request-body': ['RequestBody', 'FormParam'],
  './request-auth': ['RequestAuth'],
  './request': ['Request'],
  './response': ['Response'],
  './variable': ['Variable'],
  './variable-scope': ['VariableScope', 'VariableList'],
  './cookie': ['Cookie', 'CookieList'],
  './item': ['Script', 'Event', 'EventList', 'Item', 'ItemGroup', 'Collection'],
};

for (const place of Object.keys(PLACES)) {
  for (const name of PLACES[place]) {
    Object.defineProperty(exports, name, { enumerable: true, configurable: true, get: () => require(place)[name] });
  }
}
