package org.hebiao.search.text;

import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A printed text folded for search, with the way back to what was printed. Blanks stay only between two characters of which neither is Chinese
 * (17 205 is two numbers, 完 成 is one word); a run of them is one blank.
 *
 * @param folded text that is indexed and compared
 * @param from for each char of {@code folded} where its printed character begins, and the length of the printed text at the end
 * @param to for each char of {@code folded} where its printed character ends
 */
public record ChineseText(String folded, int[] from, int[] to) {
  /** Code points: from here on a character may be Chinese, or the punctuation and full width signs printed with it. */
  private static final int FIRST_CHINESE = 0x2E80;

  /** Folds {@code printed}; cost is linear. */
  public static ChineseText of(CharSequence printed) {
    Folder folder = new Folder(printed.length());
    int at = 0;
    while (at < printed.length()) {
      int codePoint = Character.codePointAt(printed, at);
      int end = at + Character.charCount(codePoint);
      folder.take(Folding.of(codePoint), at, end);
      at = end;
    }
    return folder.text(printed.length());
  }

  /** Only the folded text of {@code printed}. */
  public static String fold(CharSequence printed) {
    return of(printed).folded();
  }

  /** Number of characters, a surrogate pair counted once. */
  public static int length(String folded) {
    return folded.codePointCount(0, folded.length());
  }

  /** Where {@code part}, itself folded, stands in the printed text: half-open ranges in order, none overlapping another. */
  public List<Span> find(String part) {
    List<Span> found = new ArrayList<>();
    int at = part.isEmpty() ? -1 : folded.indexOf(part);
    while (at >= 0) {
      found.add(new Span(from[at], to[at + part.length() - 1]));
      at = folded.indexOf(part, at + part.length());
    }
    return found;
  }

  /** A range of a printed text, {@code end} exclusive. */
  public record Span(int start, int end) {
    public Span {
      if (start < 0 || end < start) {
        throw new IllegalArgumentException("range must be ordered, got " + start + ".." + end);
      }
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ChineseText text && folded.equals(text.folded) && Arrays.equals(from, text.from) && Arrays.equals(to, text.to);
  }

  @Override
  public int hashCode() {
    return folded.hashCode();
  }

  @Override
  public String toString() {
    return folded;
  }

  private static boolean isChinese(int codePoint) {
    return codePoint >= FIRST_CHINESE && UScript.getScript(codePoint) == UScript.HAN;
  }

  /** Collects folded characters; a blank waits until it is known what follows. */
  private static final class Folder {
    private final StringBuilder folded;
    private int[] from;
    private int[] to;
    private int blankFrom = -1;
    private int blankTo;

    Folder(int length) {
      folded = new StringBuilder(length + 4);
      from = new int[length + 4];
      to = new int[length + 4];
    }

    void take(String piece, int start, int end) {
      if (piece.equals(" ")) {
        blankFrom = blankFrom < 0 ? start : blankFrom;
        blankTo = end;
      } else if (!piece.isEmpty()) {
        if (blankFrom >= 0 && !folded.isEmpty() && !isChinese(folded.codePointBefore(folded.length())) && !isChinese(piece.codePointAt(0))) {
          append(" ", blankFrom, blankTo);
        }
        blankFrom = -1;
        append(piece, start, end);
      }
    }

    private void append(String piece, int start, int end) {
      int needed = folded.length() + piece.length() + 1;
      if (needed > from.length) {
        from = Arrays.copyOf(from, needed * 2);
        to = Arrays.copyOf(to, needed * 2);
      }
      for (int i = 0; i < piece.length(); i++) {
        from[folded.length() + i] = start;
        to[folded.length() + i] = end;
      }
      folded.append(piece);
    }

    ChineseText text(int length) {
      int size = folded.length();
      int[] starts = Arrays.copyOf(from, size + 1);
      starts[size] = length;
      return new ChineseText(folded.toString(), starts, Arrays.copyOf(to, size));
    }
  }
}
