export { type AppOptions, buildApp } from './app.ts';
export { api } from './contract/index.ts';
export { checkAddress, type ListenOptions, type RunningServer, startServer } from './listen.ts';
export { openReadingThreads, type ReadingThreads } from './reading/threads.ts';
export { renderMarked } from './sheets/marked.ts';
export { finishReading } from './sheets/runs.ts';
