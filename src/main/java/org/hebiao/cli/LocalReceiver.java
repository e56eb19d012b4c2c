package org.hebiao.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hebiao.archive.Source;
import org.hebiao.archive.State;
import org.hebiao.archive.Submission;
import org.hebiao.archive.SubmissionList;
import org.hebiao.archive.Submissions.Registered;
import org.hebiao.report.Language;
import org.hebiao.report.Messages;
import org.hebiao.report.ProblemText;
import org.hebiao.submission.Intake;
import org.hebiao.submission.OpenArchive;
import org.hebiao.submission.Refusal;
import org.hebiao.web.Service;

/** Brings files into an archive that this process holds. */
final class LocalReceiver implements Receiver {
  private final OpenArchive archive;
  private final Language first;
  private final String sender;

  LocalReceiver(OpenArchive archive, Language first, String sender) {
    this.archive = archive;
    this.first = first;
    this.sender = sender;
  }

  @Override
  public Received send(Path file) throws IOException {
    String name = file.getFileName().toString();
    try (InputStream bytes = Files.newInputStream(file)) {
      Registered row = archive.intake().receive(bytes, new Intake.Delivery(Service.ORGANISATION, name, Source.INGEST, sender, Optional.empty()));
      return new Received.Kept(row.submission().id(), row.isNew());
    } catch (Intake.RefusedException e) {
      return new Received.Refused(texts(e.refusal(), name));
    }
  }

  private List<String> texts(Refusal refusal, String name) {
    return Stream.of(first, first == Language.ZH ? Language.EN : Language.ZH)
        .map(language -> new ProblemText(Messages.in(language)).refusal(refusal, name))
        .toList();
  }

  @Override
  public Standing standing(long id) {
    Submission row = archive.submissions().find(id).orElseThrow();
    SubmissionList.Tally tally = archive.list().tally(id);
    List<String> texts = Service.outcome(row, first);
    return new Standing(
        row.state().isFinal(), row.state() == State.DONE, row.stage(), row.page(), row.pages(), tally.forms(), tally.errors(), tally.warnings(), texts);
  }
}
