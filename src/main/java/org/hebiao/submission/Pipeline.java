package org.hebiao.submission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hebiao.document.Document;
import org.hebiao.document.DocumentReader;
import org.hebiao.document.ReadingLimits;
import org.hebiao.document.UnreadableDocumentException;
import org.hebiao.provenance.Field;
import org.hebiao.reading.Annex;
import org.hebiao.reading.AnnexReader;
import org.hebiao.reading.Layouts;
import org.hebiao.reading.ReadForm;
import org.hebiao.reconcile.ProfileChoice;
import org.hebiao.reconcile.Profiles;
import org.hebiao.reconcile.Reconciler;
import org.hebiao.reconcile.ScoringProfile;
import org.hebiao.reconcile.rules.Rules;

/**
 * The way of a submission: bytes → document → tables → forms → reconciliations. Content never throws; what breaks inside is the refusal of that one
 * file. Safe for use by several threads.
 */
public final class Pipeline {
  private final DocumentReader documents = new DocumentReader();
  private final AnnexReader annexes = new AnnexReader(Layouts.load());
  private final Reconciler reconciler = new Reconciler(Rules.ALL);
  private final Profiles profiles;
  private final ReadingLimits limits;
  private final Optional<ScoringProfile> asked;
  private final ScannedPages scans;

  /**
   * @param asked profile to judge every form by, in place of the one its printed clues speak for
   */
  public Pipeline(ReadingLimits limits, Profiles profiles, Optional<ScoringProfile> asked) {
    this(limits, profiles, asked, Scanning.bundled(Scanning.When.AUTO));
  }

  /**
   * @param asked profile to judge every form by, in place of the one its printed clues speak for
   * @param scanning by what images are read, and when
   */
  public Pipeline(ReadingLimits limits, Profiles profiles, Optional<ScoringProfile> asked, Scanning scanning) {
    this.limits = limits;
    this.profiles = profiles;
    this.asked = asked;
    this.scans = new ScannedPages(scanning, limits);
  }

  /** With images read by the bundled networks, as far as {@code when} asks for it. */
  public static Pipeline standard(Profiles profiles, Optional<ScoringProfile> asked, Scanning.When when) {
    return new Pipeline(ReadingLimits.standard(), profiles, asked, Scanning.bundled(when));
  }

  /** Checks a file; its name is the file name without folders. */
  public Answer check(Path file) {
    String name = String.valueOf(file.getFileName());
    if (!Files.exists(file)) {
      return new Refusal(name, Refusal.Code.NOT_FOUND, List.of());
    }
    return guarded(
        name,
        () -> {
          Document document = documents.read(file, limits);
          return scans.isAskedFor(document) ? scans.opened(document, Files.readAllBytes(file)) : document;
        });
  }

  /** Checks bytes that came under a name. */
  public Answer check(String name, byte[] bytes) {
    return guarded(
        name,
        () -> {
          Document document = documents.read(name, bytes, limits);
          return scans.isAskedFor(document) ? scans.opened(document, bytes) : document;
        });
  }

  private interface Opening {
    Document open() throws IOException, UnreadableDocumentException;
  }

  private Answer guarded(String name, Opening opening) {
    try {
      return checked(opening.open());
    } catch (UnreadableDocumentException e) {
      return Refusal.of(name, e);
    } catch (IOException e) {
      return new Refusal(name, Refusal.Code.NO_ACCESS, List.of(String.valueOf(e.getMessage())));
    } catch (OutOfMemoryError e) {
      return new Refusal(name, Refusal.Code.LIMIT_MEMORY, List.of());
    } catch (RuntimeException | StackOverflowError e) {
      return Refusal.crash(name, e);
    }
  }

  private CheckedAnnex checked(Document document) {
    Annex annex = annexes.read(document);
    List<CheckedForm> forms = new ArrayList<>();
    for (ReadForm form : annex.forms()) {
      forms.add(checked(form, annex, document));
    }
    return new CheckedAnnex(annex, forms);
  }

  private CheckedForm checked(ReadForm form, Annex annex, Document document) {
    return switch (form.form().kind()) {
      case PROJECT, DEPARTMENT, TRANSFER_PAYMENT, REVIEW -> {
        ProfileChoice choice = asked.map(profiles::chosen).orElseGet(() -> profiles.choose(form.form(), ClueText.of(form, annex, document)));
        yield new CheckedForm.Judged(form, reconciler.reconcile(form.form(), choice));
      }
      case TARGET_DECLARATION -> new CheckedForm.Listed(form, CheckedForm.Why.TARGET_DECLARATION);
      case UNKNOWN -> new CheckedForm.Listed(form, whyUnknown(form));
    };
  }

  private static CheckedForm.Why whyUnknown(ReadForm form) {
    if (form.form().title() instanceof Field.Unreadable<String> closed) {
      return switch (closed.why()) {
        case SCANNED_PAGE -> CheckedForm.Why.SCANNED_PAGE;
        case GARBLED_TEXT -> CheckedForm.Why.GARBLED_TEXT;
        case NOT_A_NUMBER, NOT_A_TEXT -> CheckedForm.Why.UNKNOWN_KIND;
      };
    }
    return CheckedForm.Why.UNKNOWN_KIND;
  }
}
