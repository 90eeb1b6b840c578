package io.entente.interactions.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * Texts as words, alike when they are indexed, asked for and highlighted: by the rules of Unicode,
 * so of any script (Chinese and Japanese signs are words of their own); in lower case, without
 * accents, without what French elides before a word (l', d', qu') and English appends ('s).
 */
public final class Words extends Analyzer {
  static final Words ANALYZER = new Words();

  /** As much of a text as is looked at, in UTF-16 units. */
  static final int MOST_CHARACTERS = 65_536;

  private static final String FIELD = "";

  private Words() {}

  /** A word of a text: where it stands, and the term that it is. */
  record Word(String term, int from, int to) {}

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    Tokenizer words = new StandardTokenizer();
    TokenStream terms = new LowerCaseFilter(words);
    terms = new ElisionFilter(terms, FrenchAnalyzer.DEFAULT_ARTICLES);
    terms = new EnglishPossessiveFilter(terms);
    return new TokenStreamComponents(words, new ASCIIFoldingFilter(terms));
  }

  /** So far apart that no phrase spans two texts. */
  @Override
  public int getPositionIncrementGap(String fieldName) {
    return 1_000;
  }

  /** The text as it is looked at: no longer than that, each letter in one form. */
  public static String normal(String text) {
    return normal(text, MOST_CHARACTERS);
  }

  /**
   * @param most of its UTF-16 units
   */
  public static String normal(String text, int most) {
    String cut = text;
    if (text.length() > most) {
      int end = most;
      cut = text.substring(0, Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end);
    }
    return Normalizer.isNormalized(cut, Normalizer.Form.NFC)
        ? cut
        : Normalizer.normalize(cut, Normalizer.Form.NFC);
  }

  /**
   * @param normal see {@link #normal}
   */
  static List<Word> of(String normal) {
    List<Word> words = new ArrayList<>();
    try (TokenStream stream = ANALYZER.tokenStream(FIELD, normal)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(new Word(term.toString(), place.startOffset(), place.endOffset()));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  public static List<String> terms(String text) {
    return of(normal(text)).stream().map(Word::term).toList();
  }
}
