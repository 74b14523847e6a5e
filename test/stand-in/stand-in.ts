import { rangeAddress } from '../../src/sheets/address';
import type { Range } from '../../src/sheets/sheet';
import { type Book, type Sheet, newBook } from './book';
import { Dispatcher, type RequestBody, type ResponseBody } from './dispatcher';
import { type Bridge, connectOfficeClient } from './office-client';
import { type Registrations, workbookObject } from './workbook-object';

export interface Fault {
  /** Which request, from 1, counted from when the fault was set. */
  readonly request: number;
  /** How much of it is carried out before it fails: 0 for nothing, 1 when only the answer is lost. */
  readonly done: number;
  readonly code: string;
  /** Whether all later requests fail too. */
  readonly forGood?: boolean;
}

const largestMessage = 5 * 1024 * 1024;
const delayForCellEdit = 64;

/**
 * Plays Excel for Microsoft's client library: a workbook in memory that answers the requests production code sends. It
 * is strict: what it does not know it refuses. It counts requests and their bytes, and can be told to fail.
 */
export class StandIn {
  readonly book: Book;
  /** Bytes of each request and of its answer, since the last `resetCounts`. */
  requests: { readonly sent: number; readonly answered: number }[] = [];
  private editing = false;
  private waiting: (() => void)[] = [];
  private fault: Fault | undefined;
  private sinceFault = 0;
  private readonly registrations: Registrations = { changed: false };
  private readonly dispatcher: Dispatcher;
  private readonly bridge: Bridge;

  /** @param excelApi the newest version of the interface that this Excel has */
  constructor(book = newBook('Sheet1'), excelApi = '1.15') {
    this.book = book;
    this.dispatcher = new Dispatcher(workbookObject(book, this.registrations));
    this.bridge = { sendMessageToHost: (message) => this.receive(message) };
    connectOfficeClient(this.bridge, {
      excelapi: excelApi,
      delayforcelledit: '1.1',
      richapiruntimeflag: '1.2',
    });
  }

  /** Whether somebody is told of changes. */
  get listening(): boolean {
    return this.registrations.changed;
  }

  get keptReferences(): number {
    return this.dispatcher.keptReferences;
  }

  resetCounts(): void {
    this.requests = [];
  }

  failWith(fault: Fault | undefined): void {
    this.fault = fault;
    this.sinceFault = 0;
  }

  /** A person begins to type into a cell. */
  beginCellEdit(): void {
    this.editing = true;
  }

  finishCellEdit(): void {
    this.editing = false;
    for (const go of this.waiting.splice(0)) go();
  }

  /** Tells whoever listens that cells of a sheet have changed. */
  announceChange(sheet: Sheet, area: Range, changeType: string, byThisAddIn = false): void {
    if (!this.registrations.changed) return;
    const message = JSON.stringify({
      worksheetId: sheet.id,
      address: rangeAddress(area),
      changeType,
      source: 'Local',
      triggerSource: byThisAddIn ? 'ThisLocalAddin' : 'Unknown',
    });
    const entries = [{ messageCategory: 65536, messageType: 10, targetId: 'Workbook', message }];
    this.bridge.onMessageFromHost?.(JSON.stringify({ type: 3, controlId: '', message: { entries } }));
  }

  private receive(text: string): void {
    const { id, flags, message } = JSON.parse(text) as {
      id: number;
      flags: number;
      message: { body: RequestBody };
    };
    const answer = () => this.answer(id, Buffer.byteLength(text), message.body);
    if (this.editing && (flags & delayForCellEdit) !== 0) this.waiting.push(answer);
    else setTimeout(answer, 0);
  }

  private answer(id: number, sent: number, request: RequestBody): void {
    const response = this.respond(request, sent);
    let body = JSON.stringify(response);
    if (Buffer.byteLength(body) > largestMessage) {
      body = JSON.stringify(refused('ResponsePayloadSizeLimitExceeded', 'The response is over 5 MB.'));
    }
    this.requests.push({ sent, answered: Buffer.byteLength(body) });
    this.bridge.onMessageFromHost?.(
      JSON.stringify({ id, type: 2, message: { statusCode: 200, headers: {}, body } }),
    );
  }

  private respond(request: RequestBody, sent: number): ResponseBody {
    if (sent > largestMessage) return refused('RequestPayloadSizeLimitExceeded', 'The request is over 5 MB.');
    if (this.editing) return refused('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode.');
    const { fault } = this;
    this.sinceFault++;
    const fails =
      fault && (this.sinceFault === fault.request || (fault.forGood && this.sinceFault > fault.request));
    if (!fails) return this.dispatcher.execute(request);
    if (this.sinceFault === fault.request) {
      this.dispatcher.execute(request, Math.round(fault.done * request.Actions.length));
    }
    return refused(fault.code, 'It did not work.');
  }
}

function refused(Code: string, Message: string): ResponseBody {
  return { Results: [], TraceIds: [], Error: { Code, Message, Location: '' } };
}
