/** Runs in a page of the extension: nothing of what was fetched is kept. */
export async function forgetDocuments(): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('proofstack');
    opening.onsuccess = () => resolve(opening.result);
  });
  const write = database.transaction('documents', 'readwrite');
  write.objectStore('documents').clear();
  await new Promise((resolve) => {
    write.oncomplete = resolve;
  });
  database.close();
}

/** Runs in a page of the extension: every result was found at another moment. */
export async function ageResults(verifiedAt: string): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('proofstack');
    opening.onsuccess = () => resolve(opening.result);
  });
  const write = database.transaction('results', 'readwrite');
  const results = write.objectStore('results');
  const all = results.getAll();
  all.onsuccess = () => {
    for (const row of all.result) results.put({ ...row, verifiedAt });
  };
  await new Promise((resolve) => {
    write.oncomplete = resolve;
  });
  database.close();
}

/** Runs in a page of the extension: all that the database holds, as one text. */
export async function everyRow(): Promise<string> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('proofstack');
    opening.onsuccess = () => resolve(opening.result);
  });
  const names = [...database.objectStoreNames];
  const read = database.transaction(names, 'readonly');
  const all = names.map((name) => read.objectStore(name).getAll());
  await new Promise((resolve) => {
    read.oncomplete = resolve;
  });
  database.close();
  return JSON.stringify(all.map(({ result }) => result));
}

/** Runs in a page of the extension: every batch is in this state. */
export async function changeBatches(told: { state: string; updated: boolean }): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('proofstack');
    opening.onsuccess = () => resolve(opening.result);
  });
  const write = database.transaction('batches', 'readwrite');
  const batches = write.objectStore('batches');
  const all = batches.getAll();
  all.onsuccess = () => {
    for (const row of all.result) batches.put({ ...row, ...told });
  };
  await new Promise((resolve) => {
    write.oncomplete = resolve;
  });
  database.close();
}

/** Runs in a page of the extension: the rows of one table. */
export async function rowsIn(table: string): Promise<unknown[]> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('proofstack');
    opening.onsuccess = () => resolve(opening.result);
  });
  const all = database.transaction(table, 'readonly').objectStore(table).getAll();
  await new Promise((resolve) => {
    all.onsuccess = resolve;
  });
  database.close();
  return all.result;
}

/** Runs in a page of the extension: somebody of this name was saved. */
export async function keepSomebody(name: string): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('proofstack');
    opening.onsuccess = () => resolve(opening.result);
  });
  const key = 'https://amara.example/';
  const id = `saved:${key}`;
  const savedAt = new Date().toISOString();
  const until = new Date(Date.now() + 86_400_000).toISOString();
  const write = database.transaction(['saved', 'candidates'], 'readwrite');
  write.objectStore('saved').put({ id, savedAt, until, notes: '' });
  write.objectStore('candidates').put({ id, tabId: -1, key, name });
  await new Promise((resolve) => {
    write.oncomplete = resolve;
  });
  database.close();
}

/** Runs in a page of the extension: nobody was ever saved. */
export async function forgetPeople(): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('proofstack');
    opening.onsuccess = () => resolve(opening.result);
  });
  const names = ['saved', 'candidates', 'findings'];
  const write = database.transaction(names, 'readwrite');
  for (const name of names) write.objectStore(name).clear();
  await new Promise((resolve) => {
    write.oncomplete = resolve;
  });
  database.close();
}

/** Runs in a page of the extension: what is written of a page once each of its checks was weighed, or as it is after the time. */
export async function endedAt({ address, ms }: { address: string; ms: number }): Promise<{
  readonly candidateId: string | undefined;
  readonly verdicts: readonly string[];
}> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('proofstack');
    opening.onsuccess = () => resolve(opening.result);
  });
  const rowsOf = async (table: string) => {
    const all = database.transaction(table, 'readonly').objectStore(table).getAll();
    await new Promise((resolve) => {
      all.onsuccess = resolve;
    });
    return all.result;
  };
  const until = Date.now() + ms;
  for (;;) {
    const page = (await rowsOf('pages')).find(({ url }) => url === address);
    const findings = (await rowsOf('findings'))
      .filter(({ tabId }) => tabId === page?.tabId)
      .toSorted((one, other) => one.position - other.position);
    const isEnded =
      findings.length > 0 &&
      findings.every(({ state, appraisal }) => state === 'done' && appraisal);
    if (!isEnded && Date.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      continue;
    }
    const results = new Map((await rowsOf('results')).map((row) => [row.id, row]));
    database.close();
    return {
      candidateId: findings[0]?.candidateId,
      verdicts: findings.map(({ link, resultId, state, appraisal }) => {
        const { assurance, status } = results.get(resultId) ?? {};
        return [link.href, state, assurance, status, appraisal?.recipient].join();
      }),
    };
  }
}
