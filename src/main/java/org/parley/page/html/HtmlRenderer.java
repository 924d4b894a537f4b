package org.parley.page.html;

import java.util.Optional;
import org.parley.files.PageFiles;
import org.parley.page.block.Chapter;
import org.parley.page.block.Paper;
import org.parley.page.block.TryOut;

/**
 * Lays a page out as one file: no request, nothing but a style sheet, and scripts where there are
 * switches, known by their digests, so that it opens from a mail attachment and prints.
 */
public final class HtmlRenderer {

  private final Html html = new Html();
  private final Anchors anchors = new Anchors();
  private final Paper paper;
  private final boolean hasSwitches;
  private final Optional<Banner> banner;

  private HtmlRenderer(Paper paper, Optional<Banner> banner) {
    this.paper = paper;
    this.banner = banner;
    this.hasSwitches =
        paper.chapters().stream()
            .anyMatch(chapter -> chapter.blocks().stream().anyMatch(TryOut.class::isInstance));
  }

  /** The text of the file. */
  public static String html(Paper paper) {
    return new HtmlRenderer(paper, Optional.empty()).page(HtmlParts.engine());
  }

  /** The same with {@link PageFiles#SCRIPT} in place of the long script it names. */
  public static String unfilled(Paper paper) {
    return new HtmlRenderer(paper, Optional.empty()).page(PageFiles.SCRIPT);
  }

  /** The text of a page that asks whoever serves it whether there is another. */
  public static String live(Paper paper, Banner banner) {
    return new HtmlRenderer(paper, Optional.of(banner)).page(HtmlParts.engine());
  }

  private String page(String engine) {
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
    banner.ifPresent(this::banner);
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
                + " what was assumed. "
                + (banner.isPresent()
                    ? "This page asks for nothing but its own next making, on this machine."
                    : "This file asks for nothing and sends nothing."))
        .closeLine();
    HtmlParts.scripts(html, hasSwitches, banner.isPresent(), engine);
    return html.close().close().line().toString();
  }

  private void head() {
    html.open("head").line();
    html.empty("meta", "charset", "utf-8").line();
    html.empty(
            "meta",
            "http-equiv",
            "Content-Security-Policy",
            "content",
            HtmlParts.policy(hasSwitches, banner.isPresent()))
        .line();
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.empty("meta", "name", "color-scheme", "content", "light dark").line();
    html.element("title", paper.title() + " – Parley report").line();
    html.open("style").raw(HtmlParts.STYLE).closeLine();
    html.closeLine();
  }

  private void banner(Banner told) {
    html.open(
        "section",
        "class",
        told.isFault() ? "live fault" : "live",
        "id",
        "live",
        "aria-label",
        "Since the last save",
        "data-version",
        String.valueOf(told.version()));
    html.element("p", told.title(), "class", "head").line();
    new HtmlBlocks(html, anchors).all(told.blocks());
    if (!told.verbatim().isEmpty()) {
      html.element("pre", told.verbatim(), "tabindex", "0").line();
    }
    html.element(
        "p",
        "parley watch has ended, or does not answer; this page stays as it is.",
        "class",
        "lost",
        "hidden",
        "hidden");
    html.closeLine();
  }

  private void answer() {
    HtmlBlocks blocks = new HtmlBlocks(html, anchors);
    html.open("section", "class", "answer", "id", "answer", "aria-labelledby", "verdict");
    // A figure and its sign stay on one line.
    String verdict = paper.verdict().replace(" %", "\u00a0%");
    html.element("h2", verdict, "class", "verdict", "id", "verdict").line();
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
