package io.entente.standalone.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.standalone.client.CallFailure;
import io.entente.standalone.imports.XmlRows.XmlRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XmlRowsTest {
  @TempDir Path folder;

  private List<XmlRow> read(String xml) throws IOException {
    List<XmlRow> rows = new ArrayList<>();
    new XmlRows(Files.writeString(folder.resolve("Posts.xml"), xml)).each(rows::add);
    return rows;
  }

  @Test
  void aRowIsItsAttributes() throws IOException {
    List<XmlRow> rows =
        read(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <posts>
              <row Id="1" Body="&lt;p&gt;1 &amp;amp; 2&lt;/p&gt;&#xA;" />
              <row Id="2" />
            </posts>
            """);

    assertThat(rows).extracting(XmlRow::number).containsExactly(1L, 2L);
    assertThat(rows.getFirst().get("Body")).isEqualTo("<p>1 &amp; 2</p>\n");
    assertThat(HtmlText.of(rows.getFirst().get("Body"))).isEqualTo("1 & 2");
    assertThatThrownBy(() -> rows.get(1).get("Body"))
        .isInstanceOf(RowFault.class)
        .hasMessage("has no Body");
  }

  @Test
  void nothingFromOutsideTheFileIsRead() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
    String declared =
        """
        <!DOCTYPE posts [<!ENTITY x SYSTEM "%s"><!ENTITY y "laugh">]>
        <posts><row Id="1" Body="%s" />%s</posts>
        """;

    assertThat(read(declared.formatted(secret.toUri(), "plain", "&x;")))
        .singleElement()
        .satisfies(row -> assertThat(row.columns()).doesNotContainValue("secret"));
    assertThatThrownBy(() -> read(declared.formatted(secret.toUri(), "&y;", "")))
        .isInstanceOf(CallFailure.class);
  }

  @Test
  void whatIsNoXmlIsSaid() {
    assertThatThrownBy(() -> read("<posts><row"))
        .isInstanceOf(CallFailure.class)
        .hasMessageContaining("can't be read");
  }

  @Test
  void textKeepsItsLines() {
    assertThat(
            HtmlText.of("<p>One<br/>two</p>\n\n\n<ul><li>three &lt;4&gt;</li><li>five</li></ul>"))
        .isEqualTo("One\ntwo\n\nthree <4>\nfive");
  }
}
