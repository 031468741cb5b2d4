/** IndexedDB as idb-keyval wants it, but one that survives what tablets do to it. */
import { promisifyRequest, type UseStore } from 'idb-keyval';

/**
 * A store in a database of its own, for the functions of idb-keyval.
 *
 * - Opening may hang for ever, so it ends after `timeout` ms.
 * - WebKit loses the connection after sleep ("Connection to Indexed Database server lost") and idb-keyval's own store
 *   keeps a rejected open for good (its issue 165), so a failed connection is thrown away and tried once more, anew.
 * - Writes ask for strict durability: without it a finished transaction may still sit in the system's buffers.
 */
export function keptStore(databaseName: string, storeName: string, timeout = 4000): UseStore {
  let connection: Promise<IDBDatabase> | undefined;

  const connect = (): Promise<IDBDatabase> => {
    connection ??= open(databaseName, storeName, () => (connection = undefined));
    return connection;
  };

  return async (mode, callback) => {
    const attempt = async () => {
      const database = await connect();
      const transaction = database.transaction(storeName, mode, { durability: 'strict' });
      return callback(transaction.objectStore(storeName));
    };
    try {
      return await within(timeout, attempt());
    } catch (error) {
      if (!isConnectionLost(error)) throw error;
      connection = undefined;
      return await within(timeout, attempt());
    }
  };
}

function open(databaseName: string, storeName: string, forget: () => void): Promise<IDBDatabase> {
  const request = indexedDB.open(databaseName);
  request.onupgradeneeded = () => request.result.createObjectStore(storeName);
  return promisifyRequest(request).then((database) => {
    database.onclose = forget;
    database.onversionchange = () => {
      database.close();
      forget();
    };
    return database;
  });
}

/** A full disk stays full, and a record that cannot be cloned stays so; everything else is worth another connection. */
function isConnectionLost(error: unknown): boolean {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  return !['QuotaExceededError', 'DataCloneError', 'NotFoundError'].includes(name);
}

/** Settles as the promise does, or rejects with a TimeoutError after `timeout` ms. */
async function within<T>(timeout: number, promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new DOMException(`no answer from the database in ${timeout} ms`, 'TimeoutError')),
      timeout,
    );
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
