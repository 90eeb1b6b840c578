const writing = new Map<string, Promise<void>>();

/** Writes the draft of a conversation after whatever write of it is still on its way, so that the newest words stay. */
export function writeInTurn(conversationId: string, write: () => Promise<void>): Promise<void> {
  const turn = draftWritten(conversationId).then(write);
  const over = turn.catch(() => undefined);
  writing.set(conversationId, over);
  void over.then(() => {
    if (writing.get(conversationId) === over) {
      writing.delete(conversationId);
    }
  });
  return turn;
}

/** Settles once no write of the draft is on its way: what is sent then is not brought back by one that comes late. */
export function draftWritten(conversationId: string): Promise<void> {
  return writing.get(conversationId) ?? Promise.resolve();
}
