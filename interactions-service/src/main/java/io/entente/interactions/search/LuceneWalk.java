package io.entente.interactions.search;

import io.entente.interactions.search.Found.Hit;
import io.entente.interactions.search.Found.Place;
import io.entente.interactions.search.Found.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the messages that a query finds, the most recent first, and takes the first of each
 * conversation until the page is full. A conversation that a page before has shown is told by its
 * having a message there; so a list shows each once, and needs no memory of what it showed.
 */
final class LuceneWalk {
  /** A page may be shorter than asked for, where few conversations fill it with many messages. */
  private static final int MOST_STRIDES = 6;

  private static final int SHORTEST_STRIDE = 50;

  private final IndexSearcher searcher;
  private final Query query;
  private final SearchQuery asked;
  private final List<Hit> hits = new ArrayList<>();
  private final Set<UUID> seen = new HashSet<>();
  private @Nullable Place top;
  private @Nullable Place last;

  LuceneWalk(IndexSearcher searcher, SearchQuery asked) {
    this.searcher = searcher;
    this.query = LuceneQueries.of(asked);
    this.asked = asked;
    Span after = asked.after();
    this.top = after == null ? null : after.top();
    this.last = after == null ? null : after.last();
  }

  Found walk() throws IOException {
    boolean more = true;
    int stride = Math.max(SHORTEST_STRIDE, asked.limit() * 2);
    for (int i = 0; i < MOST_STRIDES && more && hits.size() < asked.limit(); i++) {
      more = stride(stride);
      stride *= 2;
    }
    Place from = top;
    Place to = last;
    boolean whole = !searcher.timedOut();
    return new Found(
        hits, more && whole && from != null && to != null ? new Span(from, to) : null, whole);
  }

  /** Whether there may be more. */
  private boolean stride(int length) throws IOException {
    ScoreDoc[] docs = next(length);
    List<Hit> found = new ArrayList<>(docs.length);
    for (ScoreDoc doc : docs) {
      found.add(hit(doc.doc));
    }
    hide(found);
    for (int i = 0; i < docs.length; i++) {
      if (hits.size() == asked.limit()) {
        return true;
      }
      Place place = LuceneFields.place(((FieldDoc) docs[i]).fields);
      if (top == null) {
        top = place;
      }
      if (seen.add(found.get(i).conversationId())) {
        hits.add(found.get(i));
      }
      last = place;
    }
    return docs.length == length;
  }

  private ScoreDoc[] next(int length) throws IOException {
    Place from = last;
    if (from == null) {
      return search(query, null, length);
    }
    FieldDoc after = new FieldDoc(Integer.MAX_VALUE, 0, new Object[] {from.micros(), from.tie()});
    BooleanQuery.Builder rest = new BooleanQuery.Builder().add(query, Occur.FILTER);
    rest.add(LuceneQueries.between(Long.MIN_VALUE, from.micros()), Occur.FILTER);
    if (!seen.isEmpty()) {
      rest.add(LuceneQueries.ofConversations(seen), Occur.MUST_NOT);
    }
    return search(rest.build(), after, length);
  }

  /** Takes those conversations for seen of which a page before has a message. */
  private void hide(List<Hit> found) throws IOException {
    Span before = asked.after();
    if (before == null) {
      return;
    }
    Set<UUID> unseen = new HashSet<>();
    found.forEach(hit -> unseen.add(hit.conversationId()));
    unseen.removeAll(seen);
    if (!unseen.isEmpty()) {
      Query shown =
          new BooleanQuery.Builder()
              .add(query, Occur.FILTER)
              .add(LuceneQueries.ofConversations(unseen), Occur.FILTER)
              .add(
                  LuceneQueries.between(before.last().micros(), before.top().micros()),
                  Occur.FILTER)
              .build();
      seen.addAll(searcher.search(shown, new ShownConversations(before.last())));
    }
  }

  private ScoreDoc[] search(Query what, @Nullable FieldDoc after, int length) throws IOException {
    return searcher.search(
            what, new TopFieldCollectorManager(LuceneFields.ORDER, length, after, length))
        .scoreDocs;
  }

  private Hit hit(int doc) throws IOException {
    LeafReaderContext leaf =
        searcher.getLeafContexts().get(ReaderUtil.subIndex(doc, searcher.getLeafContexts()));
    BinaryDocValues ids = DocValues.getBinary(leaf.reader(), LuceneFields.IDS);
    if (!ids.advanceExact(doc - leaf.docBase)) {
      throw new IOException("A document without ids");
    }
    return LuceneFields.hit(ids.binaryValue());
  }
}
