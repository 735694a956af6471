import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { firstCamera, fitted, nearest, scaledTo, showing, zoomed } from '../../../src/webview/diagram/camera';

const page = { width: 800, height: 600 };

describe('The camera of a diagram', () => {
  it('shows the whole of a small drawing in the middle, at 100 %', () => {
    assert.deepEqual(fitted({ width: 400, height: 200 }, page), { scale: 1, x: 200, y: 200 });
  });

  it('begins at 100 % in the corner where the whole could not be read', () => {
    assert.deepEqual(firstCamera({ width: 4000, height: 200 }, page), { scale: 1, x: 24, y: 200 });
    assert.ok(fitted({ width: 4000, height: 200 }, page).scale < 0.2);
  });

  it('begins where the flow does, where that stands below the first page', () => {
    const drawing = { width: 1400, height: 2800 };
    const start = { x: 0, y: 1400, width: 100, height: 50 };
    assert.deepEqual(firstCamera(drawing, page, start), { scale: 1, x: 24, y: 300 - 1425 });
    assert.deepEqual(firstCamera(drawing, page, { ...start, y: 2750 }), { scale: 1, x: 24, y: 600 - 24 - 2800 });
    assert.deepEqual(firstCamera(drawing, page, { ...start, y: 400 }), { scale: 1, x: 24, y: 24 });
  });

  it('keeps what is under the pointer in its place while it zooms', () => {
    const before = { scale: 1, x: 30, y: 40 };
    const after = zoomed(before, 1.5, { x: 130, y: 240 });
    assert.deepEqual(after, { scale: 1.5, x: -20, y: -60 });
    assert.deepEqual(scaledTo(after, 1, { x: 130, y: 240 }), before);
  });

  it('neither vanishes nor grows without end', () => {
    const camera = { scale: 1, x: 0, y: 0 };
    assert.equal(zoomed(camera, 1000, { x: 0, y: 0 }).scale, 4);
    assert.equal(zoomed(camera, 1 / 1000, { x: 0, y: 0 }).scale, 0.1);
  });

  it('moves only as far as it takes to show a node', () => {
    const camera = { scale: 1, x: 0, y: 0 };
    assert.deepEqual(showing(camera, { x: 100, y: 100, width: 50, height: 50 }, page), camera);
    assert.deepEqual(showing(camera, { x: 900, y: 100, width: 50, height: 50 }, page), { scale: 1, x: -174, y: 0 });
    assert.deepEqual(showing(camera, { x: 100, y: -80, width: 50, height: 50 }, page), { scale: 1, x: 0, y: 104 });
  });

  it('finds the next node in a direction', () => {
    const boxes = [
      { x: 0, y: 0, width: 10, height: 10 },
      { x: 100, y: 0, width: 10, height: 10 },
      { x: 50, y: 80, width: 10, height: 10 },
    ];
    const [first, second, third] = boxes;
    assert.ok(first && second && third);
    assert.equal(nearest(boxes, first, 'right'), 1);
    assert.equal(nearest(boxes, first, 'down'), 2);
    assert.equal(nearest(boxes, third, 'up'), 0);
    assert.equal(nearest(boxes, first, 'left'), -1);
  });
});
