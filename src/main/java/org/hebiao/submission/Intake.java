package org.hebiao.submission;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Optional;
import org.hebiao.archive.NewSubmission;
import org.hebiao.archive.Originals;
import org.hebiao.archive.Originals.Incoming;
import org.hebiao.archive.Sha256;
import org.hebiao.archive.Source;
import org.hebiao.archive.Submission;
import org.hebiao.archive.Submissions;
import org.hebiao.archive.Submissions.Registered;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door: bytes come in, are looked at from outside only, and are kept. When {@link #receive} returns, bytes, row and job are on the disk. Safe for use
 * by several threads.
 */
public final class Intake {
  private final Originals originals;
  private final Submissions submissions;
  private final TransactionTemplate transactions;
  private final SubmissionQueue queue;
  private final ServiceLimits limits;

  public Intake(Originals originals, Submissions submissions, TransactionTemplate transactions, SubmissionQueue queue, ServiceLimits limits) {
    this.originals = originals;
    this.submissions = submissions;
    this.transactions = transactions;
    this.queue = queue;
    this.limits = limits;
  }

  /**
   * Who sends what under which name.
   *
   * @param senderKey the sender's name for this upload (Idempotency-Key)
   */
  public record Delivery(String organisation, String name, Source source, String sender, Optional<String> senderKey) {}

  /** The file is not taken in; nothing of it is kept. */
  public static final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Refusal refusal;

    RefusedException(Refusal refusal) {
      super(refusal.code().name());
      this.refusal = refusal;
    }

    public Refusal refusal() {
      return refusal;
    }
  }

  /** The sender gave this key to other bytes before; nothing of these is kept. */
  public static final class KeyReusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KeyReusedException() {
      super("sender key names other bytes");
    }
  }

  /**
   * Takes a file in, or finds it here already.
   *
   * @throws RefusedException with the code that says why it is not taken in
   * @throws KeyReusedException when the sender's key names other bytes
   * @throws IOException when the sender broke off or the disk failed
   */
  public Registered receive(InputStream bytes, Delivery delivery) throws IOException, RefusedException {
    String name = name(delivery.name());
    Incoming incoming = incoming(bytes, name);
    try {
      return kept(incoming, name, delivery);
    } catch (FileSystemException e) {
      throw full(name, e);
    } finally {
      incoming.drop();
    }
  }

  /** Bytes on the disk, not kept yet; the caller drops them or keeps them. */
  Incoming incoming(InputStream bytes, String name) throws IOException, RefusedException {
    if (originals.freeBytes() < limits.reserveBytes()) {
      throw new RefusedException(new Refusal(name, Refusal.Code.STORAGE_FULL, List.of()));
    }
    try {
      return originals.receive(bytes, limits.fileBytes());
    } catch (Originals.TooLargeException e) {
      String limit = String.valueOf(limits.fileBytes());
      throw new RefusedException(new Refusal(name, Refusal.Code.LIMIT_BYTES, List.of("> " + limit, limit)));
    } catch (IOException e) {
      throw full(name, e);
    }
  }

  private static RefusedException full(String name, IOException e) throws IOException {
    if (FullDisk.isBehind(e)) {
      return new RefusedException(new Refusal(name, Refusal.Code.STORAGE_FULL, List.of()));
    }
    throw e;
  }

  /** The name to keep of the one that was sent. */
  String name(String sent) throws RefusedException {
    String name = FileName.of(sent);
    if (name.isEmpty() || name.length() > limits.nameCharacters()) {
      String shown = name.substring(0, Math.min(40, name.length()));
      throw new RefusedException(new Refusal(shown, Refusal.Code.NAME, List.of(String.valueOf(limits.nameCharacters()))));
    }
    return name;
  }

  /** The kind of file that came in. */
  FileType type(Incoming incoming, String name) throws IOException, RefusedException {
    if (incoming.size() == 0) {
      throw new RefusedException(new Refusal(name, Refusal.Code.EMPTY, List.of()));
    }
    Optional<FileType> type = FileType.of(incoming.file());
    if (type.isEmpty()) {
      throw new RefusedException(new Refusal(name, Refusal.Code.TYPE, List.of(FileType.contentOf(incoming.file()))));
    }
    return type.get();
  }

  private Registered kept(Incoming incoming, String name, Delivery delivery) throws IOException, RefusedException {
    FileType type = type(incoming, name);
    checkKey(delivery, incoming.sha256());
    Optional<Submission> known = submissions.find(delivery.organisation(), incoming.sha256());
    if (known.isEmpty() && queue.waiting() >= limits.queue()) {
      throw new RefusedException(new Refusal(name, Refusal.Code.LIMIT_QUEUE, List.of(String.valueOf(limits.queue()))));
    }
    originals.keep(incoming);
    NewSubmission asked =
        new NewSubmission(
            delivery.organisation(),
            incoming.sha256(),
            name,
            type.mediaType(),
            incoming.size(),
            delivery.source(),
            delivery.sender(),
            delivery.senderKey());
    Registered registered =
        transactions.execute(
            status -> {
              Registered row = submissions.register(asked);
              checkKey(delivery, asked.sha256());
              if (row.isNew()) {
                queue.add(row.submission().id());
              }
              return row;
            });
    if (registered.isNew()) {
      queue.look();
    }
    return registered;
  }

  /** Looked at before bytes are kept and again in the transaction, for two senders may use one key at one moment. */
  private void checkKey(Delivery delivery, Sha256 sha256) {
    Optional<Submission> named = delivery.senderKey().flatMap(key -> submissions.bySenderKey(delivery.organisation(), key));
    if (named.isPresent() && !named.get().sha256().equals(sha256)) {
      throw new KeyReusedException();
    }
  }
}
