package org.hebiao.search.index;

import java.io.IOException;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToChildBlockJoinQuery;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import org.hebiao.search.query.SearchField;
import org.hebiao.search.query.SearchField.Level;
import org.hebiao.search.query.SearchQuery;

/**
 * Makes the index's query of a tree, for the unit that is asked for. A row answers for its own cells and for what is printed once on its form; a form
 * answers for itself and for each of its rows, conditions on cells joined by blanks having to hold in one and the same row; a file for its forms.
 */
final class QueryCompiler {
  private static final List<SearchField> ROW_WORDS =
      List.of(SearchField.INDICATOR, SearchField.LEVEL1, SearchField.LEVEL2, SearchField.TARGET, SearchField.ACTUAL, SearchField.DEVIATION);
  private static final List<SearchField> HEADER_WORDS = List.of(SearchField.PROJECT, SearchField.DEPARTMENT, SearchField.IMPLEMENTING_UNIT);
  private static final List<SearchField> FORM_WORDS =
      List.of(SearchField.PROJECT, SearchField.DEPARTMENT, SearchField.IMPLEMENTING_UNIT, SearchField.GOAL, SearchField.NOTE, SearchField.FILE);

  /** A hit in the name counts this many times one in another cell. */
  private static final float NAME = 3;

  /** A hit that needs a misread character counts this part of a plain one. */
  private static final float MISREAD = 0.1f;

  private final Phrases phrases;
  private final boolean misreadings;

  QueryCompiler(IndexReader reader, boolean misreadings) {
    this.phrases = new Phrases(reader);
    this.misreadings = misreadings;
  }

  Query compile(SearchQuery query, Unit unit) throws IOException {
    return switch (unit) {
      case INDICATOR -> only(Names.ROW, row(query));
      case FORM -> only(Names.FORM, form(query));
      case FILE -> only(Names.FILE, file(query));
    };
  }

  private static Query only(String kind, Query query) {
    return new BooleanQuery.Builder().add(query, Occur.MUST).add(kind(kind), Occur.FILTER).build();
  }

  private static Query kind(String kind) {
    return new TermQuery(new Term(Names.KIND, kind));
  }

  private static Query formsOf(Query rows) {
    return new ToParentBlockJoinQuery(only(Names.ROW, rows), Blocks.FORMS, ScoreMode.Max);
  }

  private static Query rowsOf(Query forms) {
    return new ToChildBlockJoinQuery(only(Names.FORM, forms), Blocks.FORMS);
  }

  private interface Part {
    Query of(SearchQuery part) throws IOException;
  }

  private Query row(SearchQuery query) throws IOException {
    return switch (query) {
      case SearchQuery.Words(Optional<SearchField> field, String text) -> field.isPresent()
          ? field.get().level() == Level.FORM ? rowsOf(words(List.of(field.get()), text)) : words(List.of(field.get()), text)
          : either(words(ROW_WORDS, text), rowsOf(words(HEADER_WORDS, text)));
      case SearchQuery.Whole whole -> whole.field() == SearchField.PROJECT ? rowsOf(whole(whole)) : whole(whole);
      case SearchQuery.Tag tag -> tag.field().level() == Level.FORM ? rowsOf(tag(tag)) : tag(tag);
      case SearchQuery.Number number -> number.field().level() == Level.FORM && number.field() != SearchField.YEAR ? rowsOf(number(number)) : number(number);
      default -> tree(query, this::row);
    };
  }

  private Query form(SearchQuery query) throws IOException {
    return switch (query) {
      case SearchQuery.Words(Optional<SearchField> field, String text) when field.isEmpty() -> either(words(FORM_WORDS, text), formsOf(words(ROW_WORDS, text)));
      case SearchQuery.Words words -> isOfRow(words) ? formsOf(row(words)) : words(List.of(words.field().orElseThrow()), words.text());
      case SearchQuery.Whole whole -> isOfRow(whole) ? formsOf(whole(whole)) : whole(whole);
      case SearchQuery.Tag tag -> isOfRow(tag) ? formsOf(tag(tag)) : tag(tag);
      case SearchQuery.Number number -> isOfRow(number) ? formsOf(number(number)) : number(number);
      case SearchQuery.All(List<SearchQuery> parts) when parts.stream().filter(QueryCompiler::isOfRow).count() > 1 -> {
        List<SearchQuery> others = new ArrayList<>(parts.stream().filter(part -> !isOfRow(part)).toList());
        Query sameRow = formsOf(row(new SearchQuery.All(parts.stream().filter(QueryCompiler::isOfRow).toList())));
        yield others.isEmpty() ? sameRow : new BooleanQuery.Builder().add(sameRow, Occur.MUST).add(form(SearchQuery.all(others)), Occur.MUST).build();
      }
      default -> tree(query, this::form);
    };
  }

  private static boolean isOfRow(SearchQuery part) {
    return switch (part) {
      case SearchQuery.Words words -> words.field().map(field -> field.level() == Level.ROW).orElse(false);
      case SearchQuery.Whole whole -> whole.field().level() == Level.ROW;
      case SearchQuery.Tag tag -> tag.field().level() == Level.ROW;
      case SearchQuery.Number number -> number.field().level() == Level.ROW;
      default -> false;
    };
  }

  /** Files of the forms found; a file without any form answers for its name. */
  private Query file(SearchQuery query) throws IOException {
    Query byForms = new ToParentBlockJoinQuery(only(Names.FORM, form(query)), Blocks.FILES, ScoreMode.Max);
    Query empty = NumericDocValuesField.newSlowExactQuery(Names.FORMS, 0);
    return either(byForms, new BooleanQuery.Builder().add(nameOnly(query), Occur.MUST).add(empty, Occur.FILTER).build());
  }

  private Query nameOnly(SearchQuery query) throws IOException {
    return switch (query) {
      case SearchQuery.Words(Optional<SearchField> field, String text) -> field.orElse(SearchField.FILE) == SearchField.FILE ? words(List.of(SearchField.FILE), text) : none();
      case SearchQuery.Whole whole -> none();
      case SearchQuery.Tag tag -> none();
      case SearchQuery.Number number -> none();
      default -> tree(query, this::nameOnly);
    };
  }

  private static Query tree(SearchQuery query, Part part) throws IOException {
    return switch (query) {
      case SearchQuery.Everything everything -> new ConstantScoreQuery(new MatchAllDocsQuery());
      case SearchQuery.All(List<SearchQuery> parts) -> {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        boolean positive = false;
        for (SearchQuery each : parts) {
          positive |= !(each instanceof SearchQuery.Not);
          all.add(each instanceof SearchQuery.Not(SearchQuery what) ? part.of(what) : part.of(each), each instanceof SearchQuery.Not ? Occur.MUST_NOT : Occur.MUST);
        }
        yield positive ? all.build() : all.add(new MatchAllDocsQuery(), Occur.FILTER).build();
      }
      case SearchQuery.Any(List<SearchQuery> parts) -> {
        List<Query> any = new ArrayList<>();
        for (SearchQuery each : parts) {
          any.add(part.of(each));
        }
        yield either(any.toArray(Query[]::new));
      }
      case SearchQuery.Not(SearchQuery what) -> new BooleanQuery.Builder().add(part.of(what), Occur.MUST_NOT).add(new MatchAllDocsQuery(), Occur.FILTER).build();
      case SearchQuery.Whole whole -> throw new IllegalStateException("a condition is no tree: " + whole);
      case SearchQuery.Words words -> throw new IllegalStateException("a condition is no tree: " + words);
      case SearchQuery.Tag tag -> throw new IllegalStateException("a condition is no tree: " + tag);
      case SearchQuery.Number number -> throw new IllegalStateException("a condition is no tree: " + number);
    };
  }

  private Query words(List<SearchField> fields, String text) throws IOException {
    List<Query> found = new ArrayList<>();
    for (SearchField field : fields) {
      boolean name = field == SearchField.INDICATOR || field == SearchField.PROJECT;
      phrases.in(field, text).map(query -> name ? new BoostQuery(query, NAME) : query).ifPresent(found::add);
      if (misreadings) {
        phrases.misread(field, text).map(query -> new BoostQuery(new ConstantScoreQuery(query), MISREAD)).ifPresent(found::add);
      }
    }
    return either(found.toArray(Query[]::new));
  }

  private static Query either(Query... parts) {
    List<Query> possible = Arrays.stream(parts).filter(part -> !(part instanceof MatchNoDocsQuery)).toList();
    if (possible.size() <= 1) {
      return possible.isEmpty() ? none() : possible.getFirst();
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    possible.forEach(part -> any.add(part, Occur.SHOULD));
    return any.build();
  }

  private static Query none() {
    return new MatchNoDocsQuery("no such text");
  }

  private static Query whole(SearchQuery.Whole whole) {
    return new ConstantScoreQuery(new TermQuery(new Term(Names.whole(whole.field()), SubmissionDocuments.whole(whole.field(), whole.text()))));
  }

  private static Query tag(SearchQuery.Tag tag) {
    return new ConstantScoreQuery(new TermQuery(new Term(tag.field().key() + ".t", TagValues.kept(tag.field(), tag.value()))));
  }

  /** A number within its bounds; a unit typed with it has to be printed with it, 个 also standing for 个项目. */
  private static Query number(SearchQuery.Number number) {
    SearchField field = number.field();
    long low = number.low().map(bound -> inward(field, bound, true)).orElse(Long.MIN_VALUE + 1);
    long high = number.high().map(bound -> inward(field, bound, false)).orElse(Long.MAX_VALUE);
    Query range = low > high ? none() : new ConstantScoreQuery(LongField.newRangeQuery(Names.number(field), low, high));
    if (number.unit().isEmpty() || field != SearchField.TARGET) {
      return range;
    }
    Term unit = new Term(SearchField.MEASURE_UNIT.key() + ".t", number.unit());
    Query carried = number.unit().equals("%") || number.unit().equals("元") ? new TermQuery(unit) : new PrefixQuery(unit);
    return new BooleanQuery.Builder().add(range, Occur.MUST).add(carried, Occur.FILTER).build();
  }

  private static long inward(SearchField field, SearchQuery.Bound bound, boolean low) {
    long kept = Amounts.rounded(field, bound.value(), low ? RoundingMode.CEILING : RoundingMode.FLOOR);
    boolean exact = Amounts.value(field, kept).compareTo(bound.value()) == 0;
    return bound.inclusive() || !exact ? kept : low ? kept + (kept == Long.MAX_VALUE ? 0 : 1) : kept - 1;
  }
}
