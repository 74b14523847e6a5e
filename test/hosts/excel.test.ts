import { describeHost } from './contract';
import { excelPlace } from './excel-place';

describeHost('Excel', async () => excelPlace());
