package org.parley.page.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.parley.page.block.Chapter;
import org.parley.page.block.Paper;
import org.parley.tabulation.FileDigest;

/**
 * Lays a page out as one file: no script, no request, nothing but a style sheet known by its
 * digest, so that it opens from a mail attachment and prints.
 */
public final class HtmlRenderer {

  private static final String STYLE = style();

  private final Html html = new Html();
  private final Anchors anchors = new Anchors();
  private final Paper paper;

  private HtmlRenderer(Paper paper) {
    this.paper = paper;
  }

  /** The text of the file. */
  public static String html(Paper paper) {
    return new HtmlRenderer(paper).page();
  }

  private static String style() {
    try (InputStream style = HtmlRenderer.class.getResourceAsStream("page.css")) {
      if (style == null) {
        throw new IllegalStateException("page.css is missing");
      }
      return new String(style.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What may be loaded: this very style sheet (Content Security Policy Level 3, 2.3.1). */
  private static String policy() {
    byte[] digest = FileDigest.algorithm().digest(STYLE.getBytes(StandardCharsets.UTF_8));
    return "default-src 'none'; style-src 'sha256-"
        + Base64.getEncoder().encodeToString(digest)
        + "'; base-uri 'none'; form-action 'none'";
  }

  private String page() {
    paper.chapters().forEach(chapter -> anchors.add(chapter.blocks()));
    html.raw("<!DOCTYPE html>\n");
    html.open("html", "lang", "en", "xmlns", "http://www.w3.org/1999/xhtml").line();
    head();
    html.open("body").line();
    html.element("a", "Skip to the answer", "class", "skip", "href", "#answer").line();
    html.open("header", "class", "top");
    html.element("p", paper.kicker(), "class", "kicker");
    html.element("h1", paper.title()).closeLine();
    html.open("main").line();
    answer();
    if (paper.chapters().size() > 1) {
      contents();
    }
    paper.chapters().forEach(this::chapter);
    html.closeLine();
    html.open("footer");
    html.element(
            "p",
            "Everything here follows from what was stated, as coded in the scenario, and from"
                + " what was assumed. This file asks for nothing and sends nothing.")
        .closeLine();
    return html.close().close().line().toString();
  }

  private void head() {
    html.open("head").line();
    html.empty("meta", "charset", "utf-8").line();
    html.empty("meta", "http-equiv", "Content-Security-Policy", "content", policy()).line();
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.empty("meta", "name", "color-scheme", "content", "light dark").line();
    html.element("title", paper.title() + " – Parley report").line();
    html.open("style").raw(STYLE).closeLine();
    html.closeLine();
  }

  private void answer() {
    HtmlBlocks blocks = new HtmlBlocks(html, anchors);
    html.open("section", "class", "answer", "id", "answer", "aria-labelledby", "verdict");
    html.element("h2", paper.verdict(), "class", "verdict", "id", "verdict").line();
    html.open("div", "class", "lede").line();
    blocks.all(paper.lede());
    html.closeLine();
    if (!paper.chance().isEmpty()) {
      html.open("div", "class", "chance").line();
      blocks.all(paper.chance());
      html.closeLine();
    }
    html.closeLine();
  }

  private void contents() {
    html.open("nav", "aria-label", "Parts of this page").open("ul");
    for (Chapter chapter : paper.chapters()) {
      html.open("li");
      html.element("a", chapter.part().brief(), "href", "#" + chapter.part().label()).close();
    }
    html.close().closeLine();
  }

  private void chapter(Chapter chapter) {
    String name = chapter.part().label();
    html.open("section", "id", name, "aria-labelledby", "t-" + name);
    html.open("h2", "id", "t-" + name).words(chapter.title());
    if (chapter.basis() != Chapter.Basis.NONE) {
      html.words(" ");
      html.element("span", chapter.basis().label(), "class", "how " + chapter.basis().label());
    }
    html.closeLine();
    new HtmlBlocks(html, anchors).all(chapter.blocks());
    html.closeLine();
  }
}
