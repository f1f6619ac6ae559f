'use strict';

const PLACES = {
  PropertyBase: './property-base',
  Certificate: './certificate',
  CertificateList: './certificate',
  Collection: './collection',
  Cookie: './cookie',
  CookieList: './cookie',
  Description: './description',
  Event: './script',
  EventList: './script',
  FormParam: './form-param',
  Header: './header',
  HeaderList: './header',
  Item: './item',
  ItemGroup: './collection',
  MutationTracker: './mutation-tracker',
  PropertyList: './property-list',
  Property: './property',
  QueryParam: './query-param',
  Request: './request',
  RequestAuth: './request-auth',
  RequestBody: './request-body',
  Response: './response',
  Script: './script',
  Url: './url',
  UrlMatchPattern: './url-match-pattern',
  UrlMatchPatternList: './url-match-pattern',
  Variable: './variable',
  VariableList: './variable-list',
  VariableScope: './variable-scope',
  ProxyConfig: './proxy-config',
  ProxyConfigList: './proxy-config',
  Version: './version',
};

for (const name of Object.keys(PLACES)) {
  const get = () => require(PLACES[name])[name];
  Object.defineProperty(exports, name, { enumerable: true, configurable: true, get });
}
