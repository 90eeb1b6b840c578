package io.entente.interactions.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.entente.embedded.SharedData;
import io.entente.interactions.markup.CleanHtml.Allowance;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanHtmlTest {
  private static final Set<String> HARMLESS =
      Set.of("href", "rel", "target", "title", "alt", "data-src", "start", "colspan", "rowspan");
  private static final Set<String> ACTIVE =
      Set.of(
          "script",
          "style",
          "svg",
          "math",
          "iframe",
          "object",
          "embed",
          "form",
          "input",
          "button",
          "textarea",
          "select",
          "base",
          "meta",
          "link",
          "noscript",
          "template",
          "video",
          "audio",
          "source",
          "frameset",
          "title",
          "xmp",
          "plaintext",
          "marquee");

  private static void assertHarmless(String raw) {
    String html = CleanHtml.of(raw).html();
    if (html == null) {
      return;
    }
    for (Element element : Jsoup.parseBodyFragment(html).body().select("*")) {
      assertThat(ACTIVE).as("%s of %s", html, raw).doesNotContain(element.normalName());
      for (Attribute attribute : element.attributes()) {
        assertThat(HARMLESS).as("%s of %s", html, raw).contains(attribute.getKey());
      }
      if (element.hasAttr("href")) {
        assertThat(element.attr("href")).matches("(?s)(https?://|mailto:).*");
        assertThat(element.attr("rel")).isEqualTo("noopener noreferrer nofollow");
        assertThat(element.attr("target")).isEqualTo("_blank");
      }
      if (element.hasAttr("data-src")) {
        assertThat(element.attr("data-src")).matches("(?s)https?://.*");
      }
    }
    assertThat(CleanHtml.of(html.replace("data-src", "src")).html())
        .as("reads the same again")
        .isEqualTo(html);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<scr<script>ipt>alert(1)</scr</script>ipt>",
        "<img src=x onerror=alert(1)>",
        "<img src='https://e.example/a.gif' onload=alert(1) srcset='https://e.example/b 2x'>",
        "<a href='javascript:alert(1)'>x</a>",
        "<a href=' java\nscript:alert(1)'>x</a>",
        "<a href='&#106;avascript&colon;alert(1)'>x</a>",
        "<a href='\u0001javascript:alert(1)'>x</a>",
        "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
        "<a href='vbscript:x' target=_self rel=opener>x</a>",
        "<a href='//evil.example'>x</a><a href='/local'>y</a><a href='https:evil'>z</a>",
        "<img src='data:image/svg+xml;base64,PHN2Zz4='><img src='cid:1'>",
        "<div style='background:url(javascript:alert(1));width:expression(alert(1))'>x</div>",
        "<style>@import 'https://e.example/x.css'</style><link rel=stylesheet href=x>",
        "<svg onload=alert(1)><script>alert(1)</script><a xlink:href='javascript:alert(1)'>x</a>",
        "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1"
            + " onerror=alert(1)&gt;\">",
        "<math><annotation-xml encoding='text/html'><script>alert(1)</script></annotation-xml>",
        "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
        "<noembed><img title=\"</noembed><img src onerror=alert(1)>\"></noembed>",
        "<textarea><img title=\"</textarea><img src onerror=alert(1)>\"></textarea>",
        "<title><img title=\"</title><img src onerror=alert(1)>\"></title>",
        "<template><script>alert(1)</script></template>",
        "<iframe srcdoc='<script>alert(1)</script>'></iframe><object data=x></object><embed src=x>",
        "<form action=https://e.example><input name=password><button formaction=x>ok</button>",
        "<base href='https://e.example/'><meta http-equiv=refresh content='0;url=javascript:x'>",
        "<body onload=alert(1)><p>x</p></body>",
        "<!-- unclosed <p>x</p><script>alert(1)</script>",
        "<!--><img src=x onerror=alert(1)>-->",
        "<![CDATA[<img src=x onerror=alert(1)>]]>",
        "<?xml version='1.0'?><x:script xmlns:x='http://www.w3.org/1999/xhtml'>alert(1)</x:script>",
        "<p title='\"><img src=x onerror=alert(1)>'>x</p><b title='`onmouseover=alert(1)'>y</b>",
        "<plaintext><img src=x onerror=alert(1)>",
        "<table><td><a href=javascript:alert(1)><svg/onload=alert(1)>",
        "<frameset onload=alert(1)><frame src='javascript:alert(1)'></frameset>",
        "<video poster=javascript:alert(1)><source onerror=alert(1)></video><audio src=x>",
        "<a href=\"https://e.example/?a=b&c=%22%3E<i>\" ping=https://e.example onclick=x>x</a>",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "<\u0000script>alert(1)</script>",
        "\u202e<p dir=rtl lang=ar id=x class=y>\ufeff</p>",
        "<",
        ""
      })
  void nothingThatActsIsLeft(String hostile) {
    assertHarmless(hostile);
  }

  @Test
  void whatIsHarmlessStaysAndIsReadOut() {
    CleanHtml clean =
        CleanHtml.of(
            """
            <p>Hello <b>Ada</b>,</p><p>see <a href="https://example.org/x">the page</a>:</p>
            <ul><li>one<ol start=3><li>inner<li>more</ol><li>two</ul>
            <blockquote><p>You wrote<p>this<blockquote>before</blockquote></blockquote>
            done<br>now <img src="https://example.org/p.gif" alt="pixel">
            <pre>a
              b</pre><table><tr><th>x<td>1<tr><td>y<td>2</table>\
            """);

    assertThat(clean.html())
        .contains("<b>Ada</b>", "<li>inner</li>", "<blockquote>before</blockquote>")
        .contains("<img alt=\"pixel\" data-src=\"https://example.org/p.gif\">");
    assertThat(clean.text())
        .isEqualTo(
            """
            Hello Ada,

            see the page <https://example.org/x>:

            - one
              3. inner
              4. more
            - two

            > You wrote
            >
            > this
            >
            > > before

            done
            now pixel

            a
              b

            x 1
            y 2\
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<b>",
        "<a href=https://e.example>",
        "<b><p>",
        "<table><tr><td>",
        "<blockquote>x<br>",
        "<ul><li>",
        "<a>",
        "<a href=x>",
        "<a href=x>y",
        "<a href=x><p>",
        "<table><a href=x>",
        "<img alt=x>",
        "<svg>",
        "<!--",
        "</p>",
        "<p \"",
        "<font><b><i>"
      })
  void manyTagsTakeBoundedTimeAndMoreAreReadOutAsText(String tags) {
    int signs = (int) tags.chars().filter(c -> c == '<').count();
    String most = tags.repeat(CleanHtml.MOST_TAGS / signs);

    assertThat(CleanHtml.of(most, new Allowance()).text()).isNotNull();
    assertThat(secondsOf(() -> CleanHtml.of(most, new Allowance()))).isLessThan(2);
    String more = most + tags.repeat(2);
    assertThat(secondsOf(() -> CleanHtml.of(more, new Allowance()))).isLessThan(2);
    assertThat(CleanHtml.of(more, new Allowance()).html()).isNull();
  }

  /** Of the processor, however busy it is with other things. */
  private static double secondsOf(Runnable work) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long begun = threads.getCurrentThreadCpuTime();
    work.run();
    return (threads.getCurrentThreadCpuTime() - begun) / 1e9;
  }

  @Test
  void whatIsBeyondTheAllowanceOfARequestIsReadOutWithoutItsTags() {
    String many =
        """
        <style>p { color: red }</style><h1>Dear   Ada &amp; Grace</h1>
        <p>Hello<br>there</p><table><tr><td>1</td><td>2</td></tr></table><script>if (a < b) {}
        </script>\
        """
            + "<i></i>".repeat(9_000);
    Allowance allowance = new Allowance();

    List<CleanHtml> read =
        IntStream.range(0, 20).mapToObj(_ -> CleanHtml.of(many, allowance)).toList();

    assertThat(read).filteredOn(it -> it.html() != null).hasSizeBetween(10, 12);
    assertThat(read.getLast())
        .isEqualTo(new CleanHtml(null, "Dear Ada & Grace\nHello\nthere\n1 2"));
    assertThat(CleanHtml.of("<b>x</b>", allowance).html()).isEqualTo("<b>x</b>");
  }

  @Test
  void linksThatLeadNowhereAreTakenOutWhereverTheyAre() {
    assertThat(
            CleanHtml.of(
                    """
                    <p>1<a href=x>2<b>3<a href=/y>4</a></b>5</a>6</p><ul><li><a>7</a></ul>\
                    <a href=z><table><tr><td><a href=q>8</a><a href="https://example.org">9</a>\
                    """
                        + "</table></a>")
                .text())
        .startsWith("123456");
  }

  @Test
  void aMegabyteOfWordsIsRead() {
    String words = "<p>" + "x &amp; y ".repeat(100_000);

    CleanHtml clean = CleanHtml.of(words);

    assertThat(clean.text()).startsWith("x & y x & y").hasSizeLessThanOrEqualTo(1024 * 1024);
    assertThat(clean.html()).isNotNull();
  }

  /** As they were posted to a forum: HTML with code, quotes, lists, images and links. */
  @Test
  void allPostsOfAForumAreReadAndNothingInThemActs() throws IOException, XMLStreamException {
    Optional<Path> file = SharedData.file("stackexchange-beer/Posts.xml.gz");
    assumeTrue(file.isPresent(), "The forum's posts are not beside the project");
    List<String> bodies = bodies(file.get());
    long start = System.nanoTime();

    for (String body : bodies) {
      assertThatCode(() -> CleanHtml.of(body)).doesNotThrowAnyException();
    }
    long micros = (System.nanoTime() - start) / 1_000 / bodies.size();
    bodies.forEach(CleanHtmlTest::assertHarmless);

    System.out.printf("%d posts cleaned and read out, %d µs each%n", bodies.size(), micros);
    assertThat(bodies).hasSizeGreaterThan(1_000);
    assertThat(bodies).allSatisfy(body -> assertThat(CleanHtml.of(body).text()).isNotBlank());
  }

  private static List<String> bodies(Path file) throws IOException, XMLStreamException {
    List<String> bodies = new ArrayList<>();
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      XMLStreamReader reader = factory.createXMLStreamReader(in);
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT) {
          String body = reader.getAttributeValue(null, "Body");
          if (body != null && !body.isBlank()) {
            bodies.add(body);
          }
        }
      }
    }
    return bodies;
  }
}
