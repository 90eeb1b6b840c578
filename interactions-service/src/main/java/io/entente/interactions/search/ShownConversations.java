package io.entente.interactions.search;

import io.entente.interactions.search.Found.Place;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/**
 * Collects the conversations of messages up to a place.
 *
 * @param last the last place that counts
 */
record ShownConversations(Place last)
    implements CollectorManager<ShownConversations.Collected, Set<UUID>> {

  @Override
  public Collected newCollector() {
    return new Collected(last, new HashSet<>());
  }

  @Override
  public Set<UUID> reduce(Collection<Collected> collectors) {
    Set<UUID> all = new HashSet<>();
    collectors.forEach(collector -> all.addAll(collector.ids()));
    return all;
  }

  record Collected(Place last, Set<UUID> ids) implements Collector {
    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
      NumericDocValues times = DocValues.getNumeric(leaf.reader(), LuceneFields.TIME);
      NumericDocValues ties = DocValues.getNumeric(leaf.reader(), LuceneFields.TIE);
      BinaryDocValues documents = DocValues.getBinary(leaf.reader(), LuceneFields.IDS);
      return new LeafCollector() {
        @Override
        public void setScorer(Scorable scorer) {
          // Nothing is weighed.
        }

        @Override
        public void collect(int doc) throws IOException {
          if (times.advanceExact(doc)
              && ties.advanceExact(doc)
              && documents.advanceExact(doc)
              && !new Place(times.longValue(), ties.longValue()).isBehind(last)) {
            ids.add(LuceneFields.hit(documents.binaryValue()).conversationId());
          }
        }
      };
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
