package io.entente.interactions.search;

import io.entente.interactions.search.Found.Place;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;

/** A message as a document. Nothing of it is stored as it was: the database has that. */
final class LuceneFields {
  /** Grows when documents are made otherwise: an index of another format is built anew. */
  static final String FORMAT = "1";

  static final String TEXT = "text";
  static final String TIME = "time";
  static final String TIE = "tie";
  static final String IDS = "ids";
  static final String ENTRY = "entry";
  static final String WORKSPACE = "workspace";
  static final String CONVERSATION = "conversation";
  static final String CONNECTION = "connection";
  static final String CHANNEL = "channel";

  /**
   * The most recent first, in the index itself: a search for a word that is everywhere ends as soon
   * as it has a page.
   */
  static final Sort ORDER =
      new Sort(
          new SortField(TIME, SortField.Type.LONG, true), new SortField(TIE, SortField.Type.LONG));

  private static final FieldType WORDS = new FieldType();

  static {
    WORDS.setTokenized(true);
    WORDS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    WORDS.setOmitNorms(true);
    WORDS.freeze();
  }

  private LuceneFields() {}

  static Document document(IndexedMessage message) {
    Document document = new Document();
    UUID entryId = message.key().entryId();
    document.add(new StringField(ENTRY, bytes(entryId), Field.Store.NO));
    document.add(new StringField(WORKSPACE, bytes(message.key().workspaceId()), Field.Store.NO));
    document.add(new StringField(CONVERSATION, bytes(message.conversationId()), Field.Store.NO));
    document.add(new StringField(CONNECTION, bytes(message.connectionId()), Field.Store.NO));
    document.add(new StringField(CHANNEL, message.channel().name(), Field.Store.NO));
    document.add(new NumericDocValuesField(TIME, micros(message.occurredAt())));
    document.add(new NumericDocValuesField(TIE, entryId.getLeastSignificantBits()));
    document.add(new BinaryDocValuesField(IDS, bytes(entryId, message.conversationId())));
    for (String text : message.texts()) {
      document.add(new Field(TEXT, Words.normal(text), WORDS));
    }
    return document;
  }

  static Term term(String field, UUID id) {
    return new Term(field, bytes(id));
  }

  static long micros(Instant at) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, at);
  }

  static Found.Hit hit(BytesRef ids) {
    ByteBuffer buffer = ByteBuffer.wrap(ids.bytes, ids.offset, ids.length);
    UUID entryId = new UUID(buffer.getLong(), buffer.getLong());
    return new Found.Hit(entryId, new UUID(buffer.getLong(), buffer.getLong()));
  }

  /**
   * @param values of {@link #ORDER}
   */
  static Place place(Object[] values) {
    return new Place((Long) values[0], (Long) values[1]);
  }

  private static BytesRef bytes(UUID... ids) {
    ByteBuffer buffer = ByteBuffer.allocate(16 * ids.length);
    for (UUID id : ids) {
      buffer.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }
    return new BytesRef(buffer.array());
  }
}
