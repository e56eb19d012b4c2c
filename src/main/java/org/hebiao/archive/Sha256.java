package org.hebiao.archive;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The identity of bytes.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Sha256(String hex) {
  private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{64}");

  public Sha256 {
    if (!DIGITS.matcher(hex).matches()) {
      throw new IllegalArgumentException("a SHA-256 has 64 hexadecimal digits, got \"" + hex + "\"");
    }
  }

  public static Sha256 of(byte[] bytes) {
    return ofRaw(digest().digest(bytes));
  }

  /** What a finished digest gives. */
  static Sha256 of(MessageDigest digest) {
    return new Sha256(HexFormat.of().formatHex(digest.digest()));
  }

  private static Sha256 ofRaw(byte[] raw) {
    return new Sha256(HexFormat.of().formatHex(raw));
  }

  /** A text someone sent, when it is one. */
  public static Optional<Sha256> parse(String text) {
    return DIGITS.matcher(text).matches() ? Optional.of(new Sha256(text)) : Optional.empty();
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
