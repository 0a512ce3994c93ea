export { DivergedError, ShapeError, UserError } from './errors.ts';
