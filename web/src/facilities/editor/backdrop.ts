import type {Plan, Spot} from './model';

/** The drawing under the plan; millimetres of the real room. A step of the grid is 100 of them. */
export type Backdrop = NonNullable<Plan['backdrop']>;
export const step = 100;

/** A new drawing in the middle of the sheet, as large as fits. */
export function placed(plan: Plan, image: string, width: number, height: number): Backdrop {
    const scale = Math.min((plan.width * step) / width, (plan.height * step) / height);
    const w = Math.round(width * scale), h = Math.round(height * scale);
    return {image, x: Math.round((plan.width * step - w) / 2), y: Math.round((plan.height * step - h) / 2), width: w, height: h, opacity: 40, on_paper: false};
}

/** The drawing made so wide; its upper left corner and its proportions stay. */
export function widened(drawing: Backdrop, width: number): Backdrop {
    return {...drawing, width, height: Math.max(step, Math.round((drawing.height * width) / drawing.width))};
}

/** The drawing made so large that two of its points, as they lie on the sheet now, are so many millimetres apart; the first stays. */
export function calibrated(drawing: Backdrop, from: Spot, to: Spot, millimetres: number): Backdrop | undefined {
    const now = Math.hypot(to.x - from.x, to.y - from.y) * step;
    if (now < 1 || millimetres < 1) return undefined;
    const scale = millimetres / now;
    const moved = (edge: number, fixed: number) => Math.round(fixed * step + (edge - fixed * step) * scale);
    return {...drawing, x: moved(drawing.x, from.x), y: moved(drawing.y, from.y), width: Math.round(drawing.width * scale), height: Math.round(drawing.height * scale)};
}
