import process from 'node:process';

/**
 * Does the tasks that the program which started this process sends, one after the other, and sends back what each gives. The process ends
 * with that program, but not while files are being written (see `holdInterrupts`).
 */
export function serveTasks(perform: (task: unknown) => Promise<unknown>): void {
  process.on('message', (message: { readonly task: unknown }) => {
    void perform(message.task).then((answer) => process.send?.(answer));
  });
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
}
