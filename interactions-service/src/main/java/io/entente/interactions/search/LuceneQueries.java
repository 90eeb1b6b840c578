package io.entente.interactions.search;

import io.entente.interactions.search.SearchQuery.Filter;
import io.entente.interactions.search.SearchQuery.Piece;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSortSortedNumericDocValuesRangeQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;

/** What is asked for, as Lucene asks. Everything filters, nothing is weighed: time is the order. */
final class LuceneQueries {
  private LuceneQueries() {}

  static Query of(SearchQuery query) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(term(LuceneFields.WORKSPACE, query.workspaceId()), Occur.FILTER);
    for (Piece piece : query.pieces()) {
      add(piece, all);
    }
    query.conversations().forEach(id -> all.add(ofConversation(id), Occur.FILTER));
    query.without().forEach(id -> all.add(ofConversation(id), Occur.MUST_NOT));
    add(query.filter(), all);
    return all.build();
  }

  static Query ofConversation(UUID id) {
    return term(LuceneFields.CONVERSATION, id);
  }

  static Query ofConversations(Collection<UUID> ids) {
    return new TermInSetQuery(
        LuceneFields.CONVERSATION,
        ids.stream().map(id -> LuceneFields.term(LuceneFields.CONVERSATION, id).bytes()).toList());
  }

  /** Both moments belong to it. The index is in this order, so that a range is a stretch of it. */
  static Query between(long fromMicros, long toMicros) {
    return new IndexSortSortedNumericDocValuesRangeQuery(
        LuceneFields.TIME,
        fromMicros,
        toMicros,
        NumericDocValuesField.newSlowRangeQuery(LuceneFields.TIME, fromMicros, toMicros));
  }

  private static void add(Piece piece, BooleanQuery.Builder all) {
    Occur occur = piece.excluded() ? Occur.MUST_NOT : Occur.FILTER;
    List<String> terms = piece.terms();
    if (!piece.prefix()) {
      all.add(phrase(terms), occur);
    } else if (terms.size() == 1) {
      all.add(prefix(terms.getLast()), occur);
    } else {
      BooleanQuery.Builder both = new BooleanQuery.Builder();
      both.add(phrase(terms.subList(0, terms.size() - 1)), Occur.FILTER);
      both.add(prefix(terms.getLast()), Occur.FILTER);
      all.add(both.build(), occur);
    }
  }

  private static Query phrase(List<String> terms) {
    return terms.size() == 1
        ? new TermQuery(new Term(LuceneFields.TEXT, terms.getFirst()))
        : new PhraseQuery(LuceneFields.TEXT, terms.toArray(String[]::new));
  }

  private static Query prefix(String beginning) {
    return new PrefixQuery(new Term(LuceneFields.TEXT, beginning));
  }

  private static void add(Filter filter, BooleanQuery.Builder all) {
    if (filter.channel() != null) {
      all.add(new TermQuery(new Term(LuceneFields.CHANNEL, filter.channel().name())), Occur.FILTER);
    }
    if (filter.connectionId() != null) {
      all.add(term(LuceneFields.CONNECTION, filter.connectionId()), Occur.FILTER);
    }
    if (filter.from() != null || filter.to() != null) {
      all.add(
          between(
              filter.from() == null ? Long.MIN_VALUE : LuceneFields.micros(filter.from()),
              filter.to() == null ? Long.MAX_VALUE : LuceneFields.micros(filter.to()) - 1),
          Occur.FILTER);
    }
  }

  private static Query term(String field, UUID id) {
    return new TermQuery(LuceneFields.term(field, id));
  }
}
