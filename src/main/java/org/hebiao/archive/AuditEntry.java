package org.hebiao.archive;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * One line of the audit log (审计日志): who did what to what, bound to the line before it.
 *
 * @param sequence 1 for the first, no gaps
 * @param at to the millisecond
 * @param detail a JSON object, as written
 * @param previous hash of the line before, 64 zeros before the first
 * @param hash of everything else in this line
 */
public record AuditEntry(long sequence, Instant at, String actor, String action, String subject, String detail, String previous, String hash) {
  /** What stands before the first entry. */
  static final String ORIGIN = "0".repeat(64);

  static AuditEntry sealed(long sequence, Instant at, String actor, String action, String subject, String detail, String previous) {
    return new AuditEntry(sequence, at, actor, action, subject, detail, previous, hash(sequence, at, actor, action, subject, detail, previous));
  }

  /** Whether the line says what it said when it was written. */
  boolean isGenuine() {
    return hash.equals(hash(sequence, at, actor, action, subject, detail, previous));
  }

  /** Every part goes in with its length, so that no two different lines have the same bytes. */
  private static String hash(long sequence, Instant at, String... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(ByteBuffer.allocate(2 * Long.BYTES).putLong(sequence).putLong(at.toEpochMilli()).array());
      for (String part : parts) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
