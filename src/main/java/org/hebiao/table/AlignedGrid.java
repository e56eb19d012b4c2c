package org.hebiao.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.hebiao.document.Ruling;
import org.hebiao.document.Word;
import org.hebiao.provenance.Box;

/**
 * Builds the cells of a region from the alignment of its texts, with whatever rules there are as separators: columns from the segments of
 * all lines, rows from values and wrapping, spans from texts that cross columns and rules that leave columns open.
 */
final class AlignedGrid {
  /** A gap between words that is a column's end when the other lines say so, in em. */
  private static final double CLOSE_GAP = 0.3;

  /** Text this far over a boundary crosses it, in em. */
  private static final double CROSSING = 0.2;

  /** Rules and boundaries nearer than this are one, in points. */
  private static final double SAME = 2;

  /** A rule longer than this share of the region separates rows, a shorter one also underlines a text over several columns. */
  private static final double FULL = 0.8;

  private final Box bounds;
  private final Region region;
  private final Bands bands;
  private final Columns columns;
  private final List<RowDraft> rows = new ArrayList<>();
  private final List<Double> tops = new ArrayList<>();
  private final List<Boolean> ruled = new ArrayList<>();

  private AlignedGrid(Box bounds, Region region, Columns columns, Bands bands) {
    this.bands = bands;
    this.bounds = bounds;
    this.region = region;
    this.columns = columns;
  }

  /**
   * Words of a region and the rules that run through it.
   *
   * @param guides where columns end in ruled parts above or below: they end there in the region too
   */
  record Region(List<Word> words, List<Ruling> horizontal, List<Ruling> vertical, List<Double> guides) {
    Region {
      words = List.copyOf(words);
      guides = List.copyOf(guides);
      horizontal = List.copyOf(horizontal);
      vertical = List.copyOf(vertical);
    }
  }

  /** Cells of the region, when its texts stand in at least two columns; every word is in one of them. */
  static Optional<List<CellDraft>> cells(Box bounds, Region region, List<VisualLine> lines) {
    if (Columns.of(lines).count() < 2) {
      return Optional.empty();
    }
    List<Box> boxes = new ArrayList<>();
    for (Sections.Section section : Sections.of(bounds, lines, region.horizontal()).sections()) {
      if (section.lines().isEmpty()) {
        boxes.add(section.bounds());
        continue;
      }
      Bands bands = Bands.of(section.bounds(), section.lines(), region.horizontal());
      Columns columns = new Columns(ColumnFinder.columns(section.lines(), bands.ruledRows() ? bands.walls() : List.of()));
      AlignedGrid grid = new AlignedGrid(section.bounds(), region, columns, bands);
      grid.findRows();
      boxes.addAll(grid.boxes());
    }
    WordOwners owners = new WordOwners(boxes, region.words());
    owners.settleRest();
    List<CellDraft> drafts = new ArrayList<>();
    for (int i = 0; i < boxes.size(); i++) {
      drafts.add(new CellDraft(boxes.get(i), owners.of(i)));
    }
    return Optional.of(drafts);
  }

  private void findRows() {
    boolean head = true;
    for (Bands.Band band : bands.bands()) {
      List<RowDraft> found = bands.ruledRows() ? List.of(RowDraft.of(band.lines())) : RowFinder.rows(columns, band.lines(), head);
      if (!bands.ruledRows()) {
        spanAboveRules(found.getLast(), band.bottom());
      }
      head &= band.lines().stream().noneMatch(line -> RowFinder.anchor(columns, line));
      for (int i = 0; i < found.size(); i++) {
        tops.add(i == 0 ? band.top() : (found.get(i - 1).bottom() + found.get(i).top()) / 2);
        ruled.add(i == 0);
        rows.add(found.get(i));
      }
    }
  }

  /** The one text above a short rule heads all columns that the rule covers. */
  private void spanAboveRules(RowDraft row, double edge) {
    for (Ruling rule : region.horizontal()) {
      if (Math.abs(rule.at() - edge) >= SAME || rule.length() > FULL * bounds.width()) {
        continue;
      }
      List<Integer> covered = columns.covered(rule.from(), rule.to());
      long texts = row.lines().stream().flatMap(line -> line.segments().stream()).filter(segment -> segment.overlapsX(rule.from(), rule.to())).count();
      if (covered.size() > 1 && texts == 1) {
        row.spans().add(new RowDraft.Span(covered.getFirst(), covered.getLast()));
      }
    }
  }

  private List<Box> boxes() {
    TreeSet<Double> boundaries = new TreeSet<>(columns.boundaries(region.guides()));
    List<List<Double>> local = new ArrayList<>();
    for (RowDraft row : rows) {
      List<Double> conflicts = conflicts(row);
      local.add(conflicts);
      boundaries.addAll(conflicts);
    }
    for (Ruling rule : region.vertical()) {
      addRule(rule, boundaries);
    }
    List<Double> xs = new ArrayList<>();
    xs.add(bounds.x0());
    xs.addAll(boundaries.subSet(bounds.x0() + SAME, bounds.x1() - SAME));
    xs.add(bounds.x1());
    List<Double> ys = new ArrayList<>(tops);
    ys.add(bounds.y1());
    boolean[][] before = new boolean[xs.size()][rows.size()];
    for (int x = 0; x < xs.size(); x++) {
      for (int row = 0; row < rows.size(); row++) {
        before[x][row] = x == 0 || closedBefore(xs.get(x), row, local.get(row));
      }
    }
    boolean[][] above = new boolean[ys.size()][xs.size() - 1];
    for (int row = 0; row < rows.size(); row++) {
      for (int x = 0; x + 1 < xs.size(); x++) {
        above[row][x] = row == 0 || closedAbove(row, xs.get(x), xs.get(x + 1));
      }
    }
    return new SlotCells(xs, ys, above, before).cells();
  }

  /** A vertical rule takes the place of the boundary in its column gap, or adds one. */
  private void addRule(Ruling rule, TreeSet<Double> boundaries) {
    for (int i = 0; i + 1 < columns.count(); i++) {
      double from = columns.intervals().get(i).to() - SAME;
      double to = columns.intervals().get(i + 1).from() + SAME;
      if (rule.at() >= from && rule.at() <= to) {
        boundaries.removeIf(boundary -> boundary >= from && boundary <= to);
      }
    }
    boundaries.add(rule.at());
  }

  /** Texts beside each other that claim the same column, one of them over several: a boundary of this row alone lies between them. */
  private List<Double> conflicts(RowDraft row) {
    List<Segment> texts = new ArrayList<>();
    row.lines().forEach(line -> texts.addAll(line.segments()));
    texts.sort(Segment.leftFirst());
    List<Double> conflicts = new ArrayList<>();
    Segment left = texts.getFirst();
    for (Segment right : texts.subList(1, texts.size())) {
      if (right.x0() >= left.x1()) {
        if (columns.last(left) >= columns.first(right) && (columns.spans(left) || columns.spans(right))) {
          conflicts.add((left.x1() + right.x0()) / 2);
        }
        left = right;
      } else if (right.x1() > left.x1()) {
        left = right;
      }
    }
    return conflicts;
  }

  private boolean closedBefore(double x, int row, List<Double> local) {
    boolean own = false;
    for (double boundary : columns.boundaries(region.guides())) {
      own |= Math.abs(boundary - x) < SAME;
    }
    for (double boundary : local) {
      own |= Math.abs(boundary - x) < SAME;
    }
    double middle = (tops.get(row) + (row + 1 < rows.size() ? tops.get(row + 1) : bounds.y1())) / 2;
    for (Ruling rule : region.vertical()) {
      if (Math.abs(rule.at() - x) < SAME) {
        own |= rule.from() <= middle && rule.to() >= middle;
      }
    }
    return own && !headed(x, rows.get(row)) && rows.get(row).lines().stream().noneMatch(line -> crosses(line, x));
  }

  private boolean headed(double x, RowDraft row) {
    for (RowDraft.Span span : row.spans()) {
      if (x > columns.intervals().get(span.first()).from() && x < columns.intervals().get(span.last()).to()) {
        return true;
      }
    }
    return false;
  }

  private static boolean crosses(VisualLine line, double x) {
    for (Segment segment : line.segments()) {
      if (!segment.overlapsX(x - 0.01, x + 0.01)) {
        continue;
      }
      double room = CROSSING * segment.em();
      for (Word word : segment.words()) {
        if (!Leaders.leader(word) && word.box().x0() < x - room && word.box().x1() > x + room) {
          return true;
        }
      }
      if (!closeColumns(segment, x)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a segment is the texts of two close columns rather than one text: there is a gap at the boundary and a value behind it. */
  private static boolean closeColumns(Segment segment, double x) {
    List<Word> right = segment.words().stream().filter(word -> !Leaders.leader(word) && word.box().centerX() > x).toList();
    List<Word> left = segment.words().stream().filter(word -> !Leaders.leader(word) && word.box().centerX() <= x).toList();
    if (left.isEmpty() || right.isEmpty()) {
      return true;
    }
    double gap = right.getFirst().box().x0() - left.getLast().box().x1();
    return gap >= CLOSE_GAP * segment.em() && CellKind.value(Segment.of(right).text());
  }

  private boolean closedAbove(int row, double from, double to) {
    double middle = (from + to) / 2;
    if (!ruled.get(row)) {
      return !rows.get(row).joined().contains(columnAt(middle));
    }
    for (Ruling rule : region.horizontal()) {
      if (Math.abs(rule.at() - tops.get(row)) < SAME && rule.from() <= middle && rule.to() >= middle) {
        return true;
      }
    }
    if (bands.ruledRows()) {
      return false;
    }
    return heading(rows.get(row)) || beside(rows.get(row - 1), from, to) && beside(rows.get(row), from, to);
  }

  /** A row with nothing but a stub heads the rows below it and goes on from none above. */
  private boolean heading(RowDraft row) {
    return row.lines().stream().flatMap(line -> line.segments().stream()).allMatch(segment -> columns.first(segment) == 0);
  }

  /** Whether a text in this stretch shares its line with texts of other columns: then it is of that row and spans none. */
  private static boolean beside(RowDraft row, double from, double to) {
    for (VisualLine line : row.lines()) {
      boolean here = line.segments().stream().anyMatch(segment -> segment.box().centerX() >= from && segment.box().centerX() <= to);
      if (here && line.segments().size() > 1) {
        return true;
      }
    }
    return false;
  }

  private int columnAt(double x) {
    int column = 0;
    for (double boundary : columns.boundaries(region.guides())) {
      column += boundary < x ? 1 : 0;
    }
    return column;
  }
}
