package org.hebiao.web;

/** How long the body of a request may be. */
final class UploadLimit {
  /** Room for the heads of the parts and small fields beside a file of full size, in bytes. */
  static final long ENVELOPE_BYTES = 64 * 1024;

  private UploadLimit() {}

  static long bodyBytes(Limits limits) {
    return limits.fileBytes().toBytes() + ENVELOPE_BYTES;
  }
}
