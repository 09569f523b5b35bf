import { createNodeEffects, holdWriting, serveTasks, tuneProcess } from '../../io/index.js';
import { performTask } from './perform-task.js';
import type { Task } from './tasks.js';

tuneProcess();
// Every core has a worker of its own.
const effects = holdWriting({
  ...createNodeEffects(),
  writeOut: () => {},
  writeError: () => {},
  openCloudThread: () => null,
});

// The other end of the line is `runTask`, which sends nothing else.
serveTasks((task) => performTask(task as Task, effects));
