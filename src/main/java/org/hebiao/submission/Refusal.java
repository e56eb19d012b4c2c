package org.hebiao.submission;

import java.util.List;
import org.hebiao.document.UnreadableDocumentException;

/**
 * A file of which nothing could be read.
 *
 * @param parameters fill the message of {@code code}, in its order
 */
public record Refusal(String name, Code code, List<String> parameters) implements Answer, ReadFile {
  public Refusal {
    parameters = List.copyOf(parameters);
  }

  /** Why nothing was read. The names are stable codes of the interface, the same for command line and service. */
  public enum Code {
    /** The content is no PDF; parameter: the media type found. */
    TYPE,
    /** No byte. */
    EMPTY,
    /** A password is needed to open it. */
    ENCRYPTED,
    /** Damaged beyond repair; parameter: technical detail. */
    CORRUPT,
    /** A sound file without a page. */
    NO_PAGES,
    /** Over the size limit; parameters: size and limit in bytes. */
    LIMIT_BYTES,
    /** Not enough memory for this file. */
    LIMIT_MEMORY,
    /** Too long without progress; parameter: seconds. */
    LIMIT_TIME,
    /** A ZIP with more in it than allowed; parameter: which limit. */
    LIMIT_ARCHIVE,
    /** As many submissions waiting as allowed. */
    LIMIT_QUEUE,
    /** A file name nobody could read, or one that is too long; parameter: characters allowed. */
    NAME,
    /** The disk is full. */
    STORAGE_FULL,
    /** The file is not there. */
    NOT_FOUND,
    /** The file is there and the system does not hand it out; parameter: technical detail. */
    NO_ACCESS,
    /** A fault of this program; parameter: technical detail. */
    CRASH
  }

  /** A file that the document reader handed back. */
  public static Refusal of(String name, UnreadableDocumentException e) {
    List<String> told = e.parameters();
    return switch (e.reason()) {
      case NOT_A_PDF -> new Refusal(name, Code.TYPE, told);
      case EMPTY -> new Refusal(name, Code.EMPTY, told);
      case ENCRYPTED -> new Refusal(name, Code.ENCRYPTED, told);
      case DAMAGED -> new Refusal(name, Code.CORRUPT, told);
      case NO_PAGES -> new Refusal(name, Code.NO_PAGES, told);
      case TOO_LARGE -> new Refusal(name, Code.LIMIT_BYTES, told.subList(1, told.size()));
    };
  }

  /** A fault of this program; its place is told, its stack trace is not. */
  public static Refusal crash(String name, Throwable fault) {
    StackTraceElement[] trace = fault.getStackTrace();
    return new Refusal(name, Code.CRASH, List.of(fault + (trace.length == 0 ? "" : " " + trace[0])));
  }

  @Override
  public boolean isComplete() {
    return false;
  }
}
