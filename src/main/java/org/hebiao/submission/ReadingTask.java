package org.hebiao.submission;

import java.io.Serializable;

/**
 * What a reader process is asked to do with one original.
 *
 * @param name file name, told in messages only
 * @param folder where it leaves its answer and tells how far it is
 * @param archive whether the original is a ZIP to be unpacked
 * @param when which pages are read from their image
 * @param limits in force
 */
record ReadingTask(String name, String folder, boolean archive, Scanning.When when, ServiceLimits limits) implements Serializable {
  private static final long serialVersionUID = 1L;
}
