import {describe, expect, it} from 'vitest';
import {calibrated, placed, widened} from './backdrop';
import {emptyPlan} from './model';

describe('the drawing under the plan', () => {
    it('lies in the middle of the sheet, in proportion', () => {
        expect(placed(emptyPlan, 'ab', 1600, 800)).toMatchObject({x: 0, y: 1000, width: 12000, height: 6000, on_paper: false});
    });
    it('becomes as large as two points ask for, the first of them staying', () => {
        const drawing = placed(emptyPlan, 'ab', 1200, 800);
        const fit = calibrated(drawing, {x: 20, y: 40}, {x: 60, y: 40}, 8000);
        expect(fit).toMatchObject({x: -2000, y: -4000, width: 24000, height: 16000});
        expect(calibrated(drawing, {x: 20, y: 40}, {x: 20, y: 40}, 8000)).toBeUndefined();
    });
    it('keeps its proportions when its width is said', () => {
        expect(widened(placed(emptyPlan, 'ab', 1200, 800), 6000)).toMatchObject({x: 0, y: 0, width: 6000, height: 4000});
    });
});
