package org.hebiao.submission;

import java.io.Serializable;

/**
 * What a reader process is asked to do with one original.
 *
 * @param name file name, told in messages only
 * @param folder where it leaves its answer and tells how far it is
 * @param when which pages are read from their image
 * @param limits in force
 */
record ReadingTask(Job job, String name, String folder, Scanning.When when, ServiceLimits limits) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Kinds of work. */
  sealed interface Job extends Serializable {
    /** Read the forms. */
    record Read() implements Job {}

    /** Unpack the ZIP. */
    record Unpack() implements Job {}

    /** Draw a page, from 1. */
    record Draw(int page, int dotsPerInch) implements Job {}

    /** Make a copy with the marks that lie in the folder. */
    record MarkCopy() implements Job {}
  }
}
