package org.hebiao.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hebiao.form.FieldPath;
import org.hebiao.provenance.Box;
import org.hebiao.provenance.Field;
import org.hebiao.provenance.Fragment;
import org.hebiao.provenance.Provenance;
import org.hebiao.submission.CheckedAnnex;

/** The pages of all forms as images, with a box over each value, each finding and each number no value claims. */
final class PagesPane {
  /** Space between the print and its box, in points. */
  private static final double MARGIN = 1.5;

  private static final double TENTHS = 10;

  private final CheckedAnnex checked;
  private final List<FormView> forms;
  private final ShownPages shown;
  private final Messages messages;

  PagesPane(CheckedAnnex checked, List<FormView> forms, ShownPages shown, Messages messages) {
    this.checked = checked;
    this.forms = forms;
    this.shown = shown;
    this.messages = messages;
  }

  /** A box on a page: {@code key} of its cell, and its look. */
  private record Mark(String key, String look, Box box) {}

  void write(Markup html) throws IOException {
    Map<Integer, List<Mark>> marks = new TreeMap<>();
    for (FormView form : forms) {
      form.form().pages().forEach(page -> marks.computeIfAbsent(page, number -> new ArrayList<>()));
      form.names().fields().forEach((path, field) -> add(form, path, field, marks));
      List<Provenance> unclaimed = form.checked().reading().unclaimedNumbers();
      for (int i = 0; i < unclaimed.size(); i++) {
        add(form.index() + "/unclaimed[" + i + "]", "unclaimed", unclaimed.get(i), marks);
      }
    }
    html.open("div", "id", "pages", "tabindex", "0", "role", "region", "aria-label", messages.text("html.pages")).line();
    for (Map.Entry<Integer, List<Mark>> page : marks.entrySet()) {
      page(shown.page(page.getKey()), page.getValue(), html);
    }
    html.close("div").line();
  }

  private static void add(FormView form, FieldPath path, Field<?> field, Map<Integer, List<Mark>> marks) {
    boolean wholePage = field instanceof Field.Unreadable<?> unreadable && unreadable.why() == Field.Reason.SCANNED_PAGE;
    if (!wholePage && !form.isSpanned(path)) {
      String look = form.gravestAt(path).map(severity -> "hit " + severity.key()).orElse("value");
      field.provenance().ifPresent(from -> add(form.key(path), look, from, marks));
    }
  }

  private static void add(String key, String look, Provenance from, Map<Integer, List<Mark>> marks) {
    for (Fragment fragment : from.fragments()) {
      marks.computeIfAbsent(fragment.page(), number -> new ArrayList<>()).add(new Mark(key, look, fragment.box()));
    }
  }

  private void page(ShownPages.ShownPage image, List<Mark> marks, Markup html) throws IOException {
    String number = messages.text("pages.one", "page", image.number());
    String size = "0 0 " + number(Math.max(1, image.width())) + " " + number(Math.max(1, image.height()));
    html.open("figure", "class", "page", "id", "page-" + image.number());
    html.open("figcaption").text(number);
    if (image.address().isEmpty()) {
      html.element("span", messages.text("html.not-drawn"), "class", "grey");
    }
    html.close("figcaption");
    html.open("svg", "viewBox", size, "role", "img", "aria-label", messages.text("html.page-image", "page", image.number(), "file", checked.name()));
    html.open("rect", "class", "paper", "width", number(image.width()), "height", number(image.height())).close("rect");
    if (!image.address().isEmpty()) {
      html.open("image", "width", number(image.width()), "height", number(image.height()), "preserveAspectRatio", "none", "href", image.address()).close("image");
    }
    for (Mark mark : marks) {
      box(mark, html);
    }
    html.close("svg", "figure").line();
  }

  private static void box(Mark mark, Markup html) throws IOException {
    Box box = mark.box();
    html.open(
            "rect",
            "class", "box " + mark.look(),
            "data-k", mark.key(),
            "x", number(box.x0() - MARGIN),
            "y", number(box.y0() - MARGIN),
            "width", number(box.width() + 2 * MARGIN),
            "height", number(box.height() + 2 * MARGIN))
        .close("rect");
  }

  private static String number(double points) {
    return String.valueOf(Math.round(points * TENTHS) / TENTHS);
  }
}
