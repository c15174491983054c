#!/usr/bin/env node
// The command line is TypeScript; tsx strips its types while loading, so nothing has to be built first.
import { register } from 'tsx/esm/api';

register();
await import('./wiredesk.ts');
