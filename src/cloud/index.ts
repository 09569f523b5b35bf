export * from './draw-clouds.js';
