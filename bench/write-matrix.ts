import { fileHost } from '../src/hosts/file/file-host';
import { largeMatrix } from './large-matrix';

// Run in a process of its own, so that its peak memory is that of this work alone. Prints it in bytes.
const [path = ''] = process.argv.slice(2);
await fileHost(path).write([largeMatrix()]);
console.log(process.resourceUsage().maxRSS * 1024);
