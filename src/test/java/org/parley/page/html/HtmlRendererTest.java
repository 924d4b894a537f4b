package org.parley.page.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Fold;
import org.parley.page.block.Block.Grid;
import org.parley.page.block.Block.Sentence;
import org.parley.page.block.Chapter;
import org.parley.page.block.Chapter.Basis;
import org.parley.page.block.Chapter.Part;
import org.parley.page.block.DotMatrix;
import org.parley.page.block.GridCell;
import org.parley.page.block.GridColumn;
import org.parley.page.block.OptionBoard;
import org.parley.page.block.Paper;
import org.parley.page.block.SampleBlocks;
import org.parley.page.block.TryOut;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Pages are read back by a strict parser, which knows nothing of how they were written. */
final class HtmlRendererTest {

  private static final Pattern STYLE = Pattern.compile("<style>(.*)</style>", Pattern.DOTALL);

  private static Paper paper(List<Block> blocks) {
    return new Paper(
        "Parley report",
        "A war",
        "No deal.",
        List.of(),
        List.of(),
        List.of(new Chapter(Part.WHY, "Why", Basis.EXACT, 0, blocks)));
  }

  private static String html(Block... blocks) {
    return HtmlRenderer.html(paper(List.of(blocks)));
  }

  static Document parsed(String html) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(html)));
  }

  /** Of the only chapter, what it says. */
  private static String words(String html) throws Exception {
    NodeList sections = parsed(html).getElementsByTagName("section");
    return sections.item(1).getTextContent().replaceAll("[\\s\u00a0]+", " ").strip();
  }

  @Test
  void aNumberAndItsPercentSignStayInOneLine() {
    assertThat(html(new Sentence(0, "19.16 % of talks, not the % sign, 5 %.")))
        .contains("19.16&#160;% of talks, not the % sign, 5&#160;%.");
  }

  @Test
  void everyBlockSaysAllThatItHolds() throws Exception {
    for (Block block : SampleBlocks.all("text")) {
      List<String> missing = new ArrayList<>(SampleBlocks.words(block));
      String words = words(html(block));
      missing.removeIf(words::contains);
      assertThat(missing).as("%s in %s", block, words).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onload='x",
        "]]></style><b>",
        "&amp; &lt;b&gt; &#x41;",
        "\u0000\u0007\u001b[31m\u009f",
        "\uFFFE\uFFFF\uD800 lone \uDC00",
        "\u202Eevil\u2066",
        "שלום عالم",
        ""
      })
  void hostileTextsStayTexts(String text) throws Exception {
    for (Block block : SampleBlocks.all(text)) {
      String html = html(block);
      Document page = parsed(html);
      assertThat(page.getElementsByTagName("script").getLength())
          .isEqualTo(block instanceof TryOut ? 2 : 0);
      assertThat(page.getElementsByTagName("img").getLength()).isZero();
      assertThat(page.getElementsByTagName("style").getLength()).isEqualTo(1);
      NodeList all = page.getElementsByTagName("*");
      for (int index = 0; index < all.getLength(); index++) {
        Element element = (Element) all.item(index);
        assertThat(element.hasAttribute("style")).isFalse();
        assertThat(element.hasAttribute("onload")).isFalse();
        assertThat(element.hasAttribute("src")).isFalse();
      }
      assertThat(html).doesNotContain("\u202E", "\u2066", "\u0000", "\u001b");
    }
  }

  @Test
  void whatIsWrittenIsReadBackToTheLetter() throws Exception {
    String text = "a < b & c > d \"quoted\" 'so' שלום €";
    assertThat(words(html(new Sentence(0, text)))).contains(text);
    assertThat(words(html(new Sentence(0, "one\u202Etwo")))).contains("one\\u202etwo");
  }

  @Test
  void longTextsAreFoldedBehindTheirBeginning() throws Exception {
    String text = "word ".repeat(2000).strip();
    Document page = parsed(html(new Sentence(0, text)));
    Element details = (Element) page.getElementsByTagName("details").item(0);
    String beginning = details.getElementsByTagName("summary").item(0).getTextContent();
    assertThat(beginning).hasSizeLessThan(300).endsWith("word …");
    assertThat(details.getTextContent().replace(" …… ", " ")).isEqualTo(text);
    String unbroken = "\uD83D\uDE00".repeat(5000);
    assertThat(words(html(new Sentence(0, unbroken)))).doesNotContain("\uFFFD", "\\ud83d");
  }

  @Test
  void policyAllowsTheStyleSheetAndNothingElse() throws Exception {
    String html = html(new Sentence(0, "x"));
    Matcher style = STYLE.matcher(html);
    assertThat(style.find()).isTrue();
    byte[] digest =
        MessageDigest.getInstance("SHA-256")
            .digest(style.group(1).getBytes(StandardCharsets.UTF_8));
    assertThat(html)
        .contains(
            "default-src &#39;none&#39;; style-src &#39;sha256-"
                + Base64.getEncoder().encodeToString(digest)
                + "&#39;")
        .doesNotContain("http://www.w3.org/2000", "url(", "@import");
  }

  @Test
  void idsLeadToWhereAllIsSaidOfThem() throws Exception {
    Grid sources =
        Grid.of(0, GridColumn.words(), GridColumn.words())
            .row(new GridCell.Defined("A-1"), new GridCell.Text("says"))
            .row(new GridCell.Defined("b\" c"), new GridCell.Text("says"));
    Grid uses =
        Grid.of(0, GridColumn.words(), GridColumn.words())
            .row(new GridCell.Id("A-1"), new GridCell.Id("b\" c"))
            .row(new GridCell.Id("Z-9"), GridCell.EMPTY);
    Document page = parsed(html(uses, sources));
    List<String> targets = new ArrayList<>();
    NodeList links = page.getElementsByTagName("a");
    for (int index = 1; index < links.getLength(); index++) {
      targets.add(((Element) links.item(index)).getAttribute("href"));
    }
    assertThat(targets).containsExactly("#id-A-1", "#id-1-");
    List<String> ids = new ArrayList<>();
    NodeList all = page.getElementsByTagName("*");
    for (int index = 0; index < all.getLength(); index++) {
      String id = ((Element) all.item(index)).getAttribute("id");
      if (!id.isEmpty()) {
        ids.add(id);
      }
    }
    assertThat(ids).doesNotHaveDuplicates().contains("id-A-1", "id-1-");
  }

  @Test
  void restOfAListIsThereToUnfold() throws Exception {
    Grid grid = Grid.of(0, GridColumn.words()).folded(new Fold(2, " in a.csv"));
    for (String row : List.of("one", "two", "three", "four")) {
      grid = grid.row(new GridCell.Text(row));
    }
    Document page = parsed(html(grid));
    Element details = (Element) page.getElementsByTagName("details").item(0);
    assertThat(details.getTextContent().replaceAll("\\s+", " ")).contains("and 2 more three four");
    assertThat(words(html(grid.folded(new Fold(9, ""))))).doesNotContain("more");
  }

  @Test
  void barsAreAsLongAsTheirFigures() throws Exception {
    Grid grid =
        Grid.of(0, GridColumn.figures())
            .row(GridCell.Bar.of(new GridCell.Share(0.125, "12.50 %")))
            .row(GridCell.Bar.of(new GridCell.Share(-0.5, "-50 %")));
    NodeList bars = parsed(html(grid)).getElementsByTagName("rect");
    assertThat(bars.getLength()).isEqualTo(2);
    assertThat(((Element) bars.item(1)).getAttribute("width")).isEqualTo("12.50");
  }

  @Test
  void aDotIsWrittenForEveryMemberAndSaidAloud() throws Exception {
    DotMatrix matrix =
        new DotMatrix(
            0,
            "waived",
            "opens",
            List.of(
                new DotMatrix.Column(SampleBlocks.side(0), "A-1"),
                new DotMatrix.Column(SampleBlocks.side(1), "B-1"),
                new DotMatrix.Column(SampleBlocks.side(1), "B-2")),
            List.of(
                new DotMatrix.Row(List.of(0, 2), GridCell.Count.of(7), "fairest"),
                new DotMatrix.Row(List.of(1), new GridCell.Bar(1, GridCell.Count.of(9)), "")),
            Optional.empty());
    String words = words(html(matrix));
    assertThat(words.split("waived", -1)).hasSize(4);
    assertThat(words).contains("7", "9", "fairest", "A-1", "B-2");
    NodeList groups = parsed(html(matrix)).getElementsByTagName("th");
    assertThat(((Element) groups.item(1)).getAttribute("colspan")).isEqualTo("2");
  }

  @Test
  void unstatedFiguresAndOptionsOutOfReachLookDifferent() {
    OptionBoard board =
        new OptionBoard(
            0,
            "share",
            List.of(
                new OptionBoard.Row(
                    "Land",
                    List.of(
                        new OptionBoard.Choice("all", List.of(), new GridCell.Share(0, "0 %")),
                        new OptionBoard.Choice(
                            "half", List.of(SampleBlocks.side(0)), new GridCell.Share(0.4, "40 %")),
                        new OptionBoard.Choice("none", List.of(), GridCell.EMPTY)))));
    assertThat(html(board)).contains("option none", "option g5", "option unknown");
  }
}
