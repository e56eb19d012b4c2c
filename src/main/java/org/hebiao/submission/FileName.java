package org.hebiao.submission;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** File names as people may see them: without folders, without characters that cannot be seen or turn the direction of the text. */
public final class FileName {
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\u2028\\u2029]");
  private static final Pattern FOLDERS = Pattern.compile(".*[/\\\\]", Pattern.DOTALL);

  private FileName() {}

  /** The name to keep; empty when nothing of it can be seen. */
  public static String of(String sent) {
    String name = FOLDERS.matcher(sent).replaceFirst("");
    String seen = UNSEEN.matcher(name).replaceAll("").strip();
    return seen.equals(".") || seen.equals("..") ? "" : Normalizer.normalize(seen, Normalizer.Form.NFC);
  }
}
