import { createNodeEffects, serveTasks } from '../../io/index.js';
import { performTask } from './perform-task.js';
import type { Task } from './tasks.js';

const effects = { ...createNodeEffects(), writeOut: () => {}, writeError: () => {} };

// The other end of the line is `runTask`, which sends nothing else.
serveTasks((task) => performTask(task as Task, effects));
