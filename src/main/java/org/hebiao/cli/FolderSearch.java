package org.hebiao.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hebiao.archive.DataFolder;
import org.hebiao.cli.SearchCommand.As;
import org.hebiao.cli.SearchCommand.Asked;
import org.hebiao.lookup.ArchiveSearch;
import org.hebiao.report.Messages;
import org.hebiao.report.hits.HitJson;
import org.hebiao.report.hits.HitManifest;
import org.hebiao.report.hits.HitWriter;
import org.hebiao.report.list.ListFormat;
import org.hebiao.search.index.BuildOutcome;
import org.hebiao.search.index.SearchAnswer;
import org.hebiao.search.index.SearchAnswer.Found;
import org.hebiao.search.index.SearchRequest;
import org.hebiao.search.query.Parameters;
import org.hebiao.search.query.QueryText;
import org.hebiao.web.StoppedSearch;
import tools.jackson.databind.json.JsonMapper;

/** Work with the index of a data folder that nothing else uses. Apart from the commands, so that loading those loads nothing of the service. */
final class FolderSearch {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Terminal terminal;

  FolderSearch(Terminal terminal) {
    this.terminal = terminal;
  }

  int run(DataFolder folder, Asked asked) {
    SearchLines lines = new SearchLines(terminal, Messages.in(asked.language()), "");
    return switch (Parameters.read(asked.query(), Map.of())) {
      case Parameters.Asked.Bad bad -> lines.wrong(asked.query(), bad.problem());
      case Parameters.Asked.Good good -> opened(folder, search -> found(search, SearchRequest.of(good.query(), asked.of()), asked, lines));
    };
  }

  private interface Work {
    int with(ArchiveSearch search) throws IOException;
  }

  private int opened(DataFolder folder, Work work) {
    Callable<Integer> inFolder =
        () -> {
          try (StoppedSearch stopped = StoppedSearch.open(folder, System.getenv())) {
            return work.with(stopped.search());
          }
        };
    return new Serving(terminal).telling(inFolder);
  }

  /** The index is brought up to the archive first, or built when there is none that can be used. */
  private int found(ArchiveSearch search, SearchRequest request, Asked asked, SearchLines lines) throws IOException {
    if (!search.bringUp()) {
      terminal.err().println("检索索引未能跟上档案，未检索。请运行 ./hebiao reindex。 / The index could not be brought up to the archive, nothing was searched. Please run ./hebiao reindex.");
      terminal.err().flush();
      return ExitCode.UNREADABLE;
    }
    if (asked.format() == As.TEXT) {
      SearchAnswer answer = search.search(request.page(asked.most(), Optional.empty()));
      if (!(answer instanceof Found found)) {
        throw new IOException("no answer: " + answer);
      }
      found.hits().forEach(hit -> lines.hit(JSON.valueToTree(HitJson.of(hit, ""))));
      return lines.end(found.total(), found.hits().size(), search.withheld());
    }
    ListFormat format = asked.format() == As.CSV ? ListFormat.CSV : ListFormat.JSONL;
    try (HitWriter writer = HitWriter.of(format, asked.of(), Messages.in(asked.language()), terminal.out())) {
      search.all(
          request,
          first -> unchecked(() -> writer.begin(new HitManifest(QueryText.of(request.query()), asked.of(), "relevance descending", first.generation(), first.total(), search.withheld()))),
          hit -> unchecked(() -> writer.row(hit, "")));
      writer.end();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return ExitCode.CLEAN;
  }

  private interface Writing {
    void run() throws IOException;
  }

  private static void unchecked(Writing writing) {
    try {
      writing.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Builds the index anew; the answer is the exit code. */
  int reindex(DataFolder folder) {
    return opened(
        folder,
        search -> {
          terminal.err().println("正在重建检索索引…… / Building the search index…");
          terminal.err().flush();
          boolean whole =
              switch (search.build(Runtime.getRuntime().availableProcessors())) {
                case BuildOutcome.Swapped done -> {
                  terminal.out().println("检索索引已建成：" + done.submissions() + " 份文件。 / The search index was built: " + done.submissions() + " files.");
                  yield true;
                }
                case BuildOutcome.Differs differs -> {
                  terminal.out().println("有 " + differs.missing().size() + " 份文件未能取出，索引未更换。请查看日志。 / " + differs.missing().size() + " files could not be had, the index was not replaced. See the log.");
                  yield false;
                }
                case BuildOutcome.Stopped stopped -> false;
                case BuildOutcome.UnderWay underWay -> false;
              };
          if (search.withheld() > 0) {
            terminal.out().println(search.withheld() + " 份文件须重新读取后才能检索。 / " + search.withheld() + " files have to be read again before they can be searched.");
          }
          terminal.out().flush();
          return whole ? ExitCode.CLEAN : ExitCode.UNREADABLE;
        });
  }
}
