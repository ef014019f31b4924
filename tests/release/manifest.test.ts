import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { policyParts } from '@/utils/model/policy';
import { providers } from '@/utils/providers';
import { releaseFolder } from '../e2e/packages';

const manifestOf = (build: string) =>
  JSON.parse(readFileSync(join(releaseFolder(build), 'manifest.json'), 'utf8'));

describe.each(['chrome-mv3', 'firefox-mv3'])('the manifest of %s', (build) => {
  const manifest = manifestOf(build);

  test('may ask exactly the hosts of the provider table at install', () => {
    const hosts = providers.flatMap(({ hostPermissions }) => hostPermissions);
    expect(manifest.host_permissions).toEqual([...new Set(hosts)]);
  });
  test('S54: asks for every other host in context', () => {
    expect(manifest.optional_host_permissions).toEqual(['https://*/*']);
  });
  test('S3 S4: shows no file to pages and runs no script on them by itself', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('content_scripts');
  });
  test('names the button by what a click on it does', () => {
    expect(manifest.action.default_title).toBe('__MSG_title_idle__');
  });
  test('S24: lets extension pages load nothing from outside', () => {
    expect(manifest.content_security_policy.extension_pages).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; connect-src 'self' https:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
  });
});

test('Chrome is told what an organisation can set', () => {
  const { storage } = manifestOf('chrome-mv3');
  expect(storage).toEqual({ managed_schema: 'managed_schema.json' });
  const file = join(releaseFolder('chrome-mv3'), storage.managed_schema);
  const { properties } = JSON.parse(readFileSync(file, 'utf8'));
  expect(Object.keys(properties).toSorted()).toEqual(policyParts.toSorted());
});

test('S46: other extensions cannot speak to it', () => {
  expect(manifestOf('chrome-mv3').externally_connectable).toEqual({ ids: [] });
});

test('Firefox is told that nothing is collected, from the first version that asks', () => {
  expect(manifestOf('firefox-mv3').browser_specific_settings.gecko).toEqual({
    id: 'proofstack@proofstack.example',
    strict_min_version: '140.0',
    data_collection_permissions: { required: ['none'] },
  });
});

test('no screen of Firefox opens by itself', () =>
  expect(manifestOf('firefox-mv3').sidebar_action).toMatchObject({ open_at_install: false }));
