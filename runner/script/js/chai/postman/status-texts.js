'use strict';

module.exports = {
  CODE_TEXTS: ['expected response to have status code #{exp} but got #{act}',
    'expected response to not have status code #{act}'],
  REASON_TEXTS: ['expected response to have status reason #{exp} but got #{act}',
    'expected response to not have status reason #{act}'],
};
