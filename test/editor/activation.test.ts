import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';

describe('The extension', () => {
  it('is found by its public id and activates', async () => {
    const extension = vscode.extensions.getExtension('queuewise.queuewise');
    assert.ok(extension, 'queuewise.queuewise is installed');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });
});
