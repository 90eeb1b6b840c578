package io.entente.interactions.survey;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pages that a customer sees: plain documents and one form, without scripts. All text that is
 * not ours is escaped where it is put in.
 *
 * @param brand whose survey it is
 * @param wording what it says in the page's language
 */
record SurveyPages(Language language, String brand, Wording wording, Invitation invitation) {

  /**
   * The form.
   *
   * @param score the one that is chosen beforehand; null for none
   */
  String form(@Nullable Integer score) {
    return form(new SurveyForm(score, "", false), List.of());
  }

  /** The form once more, with what is wrong in it. */
  String corrected(SurveyForm sent) {
    PageWords words = PageWords.in(language);
    List<Wrong> wrongs = new ArrayList<>();
    if (sent.score() == null) {
      wrongs.add(new Wrong("score", "score-" + invitation.kind().lowest(), words.chooseScore()));
    }
    if (sent.isTooLong()) {
      wrongs.add(new Wrong("comment", "comment", words.commentTooLong()));
    }
    return form(sent, wrongs);
  }

  /**
   * What is wrong in a field.
   *
   * @param target id of the element to go to
   */
  private record Wrong(String field, String target, String text) {}

  private String form(SurveyForm sent, List<Wrong> wrongs) {
    PageWords words = PageWords.in(language);
    String main =
        summary(wrongs)
            + """
            <form method="post" action="?lang=%s" accept-charset="utf-8">
            <fieldset%s>
            <legend><h1>%s</h1></legend>
            %s%s</fieldset>
            <label class="words" for="comment">%s</label>
            <p class="hint" id="comment-hint">%s</p>
            %s<textarea id="comment" name="comment" rows="5" maxlength="%d" %s>%s</textarea>
            %s<button type="submit">%s</button>
            </form>
            """
                .formatted(
                    language.code(),
                    wrong("score", wrongs).isEmpty() ? "" : " aria-describedby=\"score-wrong\"",
                    Html.text(wording.question()),
                    wrong("score", wrongs),
                    choices(sent.score()),
                    Html.text(words.comment()),
                    Html.text(words.commentHint()),
                    wrong("comment", wrongs),
                    SurveyForm.LONGEST_COMMENT,
                    wrong("comment", wrongs).isEmpty()
                        ? "aria-describedby=\"comment-hint\""
                        : "aria-describedby=\"comment-wrong comment-hint\" aria-invalid=\"true\"",
                    Html.text(sent.comment()),
                    earlierComment(sent),
                    Html.text(words.send()));
    String title = wrongs.isEmpty() ? wording.question() : words.problem();
    String query = invitation.answer() == null ? "" : "&edit=1";
    return PageFrame.around(language, title, brand, query, main);
  }

  private String summary(List<Wrong> wrongs) {
    if (wrongs.isEmpty()) {
      return "";
    }
    StringBuilder items = new StringBuilder();
    for (Wrong wrong : wrongs) {
      items.append(
          "<li><a href=\"#%s\">%s</a></li>\n".formatted(wrong.target(), Html.text(wrong.text())));
    }
    return """
    <div class="problem" role="alert" tabindex="-1" autofocus>
    <h2>%s</h2>
    <ul>
    %s</ul>
    </div>
    """
        .formatted(Html.text(PageWords.in(language).problem()), items);
  }

  private static String wrong(String field, List<Wrong> wrongs) {
    return wrongs.stream()
        .filter(it -> it.field().equals(field))
        .findFirst()
        .map(it ->
            "<p class=\"wrong\" id=\"%s-wrong\">%s</p>\n".formatted(field, Html.text(it.text())))
        .orElse("");
  }

  private String choices(@Nullable Integer chosen) {
    StringBuilder choices = new StringBuilder();
    for (int i = invitation.kind().lowest(); i <= invitation.kind().highest(); i++) {
      boolean isChosen = chosen != null && chosen == i;
      String meaning = PageWords.meaning(invitation.kind(), i, language);
      choices.append(
          """
          <label class="choice"><input type="radio" id="score-%1$d" name="score" value="%1$d" required%2$s> <span>%1$d%3$s</span></label>
          """
              .formatted(
                  i,
                  isChosen ? " checked" : "",
                  meaning.isEmpty() ? "" : " – " + Html.text(meaning)));
    }
    return choices.toString();
  }

  /** What somebody wrote is never shown again: others may have the link too. */
  private String earlierComment(SurveyForm sent) {
    SurveyAnswer answer = invitation.answer();
    if (answer == null || answer.comment() == null) {
      return "";
    }
    PageWords words = PageWords.in(language);
    return """
    <p class="hint">%s</p>
    <label class="choice"><input type="checkbox" name="forget" value="1"%s> <span>%s</span></label>
    """
        .formatted(
            Html.text(words.keptComment()),
            sent.forgets() ? " checked" : "",
            Html.text(words.forgetComment()));
  }

  /** After an answer, with the way to change it if that is still possible. */
  String thanks(boolean isChangeable) {
    PageWords words = PageWords.in(language);
    String main =
        "<h1>%s</h1>\n<p>%s</p>\n"
            .formatted(Html.text(words.thanks()), Html.text(wording.thanks()));
    String after =
        isChangeable
            ? "<p><a href=\"?lang=%s&amp;edit=1\">%s</a></p>\n<p class=\"hint\">%s</p>\n"
                .formatted(
                    language.code(), Html.text(words.change()), Html.text(words.changeHint()))
            : "<p class=\"hint\">%s</p>\n".formatted(Html.text(words.unchangeable()));
    return PageFrame.around(language, words.thanks(), brand, "", main + after);
  }

  String expired() {
    PageWords words = PageWords.in(language);
    return notice(language, brand, words.expired(), words.expiredHint());
  }

  static String unknown(Language language) {
    PageWords words = PageWords.in(language);
    return notice(language, "", words.unknown(), words.unknownHint());
  }

  private static String notice(Language language, String brand, String title, String hint) {
    String main = "<h1>%s</h1>\n<p>%s</p>\n".formatted(Html.text(title), Html.text(hint));
    return PageFrame.around(language, title, brand, "", main);
  }
}
