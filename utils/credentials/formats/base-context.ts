import { type JsonObject, listOf } from '@/utils/lib/json';

const BASE_1 = 'https://www.w3.org/2018/credentials/v1';
const BASE_2 = 'https://www.w3.org/ns/credentials/v2';

const baseOf = (document: JsonObject) => listOf(document['@context'])[0];

/** Whether a document is by version 1.1 of the data model, which allows what 2.0 does not. */
export const isVersion1 = (document: JsonObject): boolean => baseOf(document) === BASE_1;

/** Whether a document calls itself one of the credentials data model, whatever else is wrong with it. */
export const namesBase = (document: JsonObject): boolean =>
  isVersion1(document) || baseOf(document) === BASE_2;
