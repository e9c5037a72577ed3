import type {} from '@selfcare/widgets/react';

export const misspelt = <selfcare-catalogue-browser pagesize="six" />;
