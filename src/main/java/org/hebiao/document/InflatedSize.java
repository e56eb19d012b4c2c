package org.hebiao.document;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * How large the packed streams of a file are when unpacked, counted before anything opens it: opening alone unpacks some of them into memory. Looks at the
 * bytes only, so that no object of the file is believed. Streams packed otherwise than by deflate and encrypted ones are not counted; the memory of the
 * reading process bounds those.
 */
final class InflatedSize {
  /** Deflate makes nothing smaller than a 1,032nd. */
  private static final long MOST_RATIO = 1_032;

  private static final int CHUNK = 1 << 16;
  private static final int DEFLATE = 8;
  private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};
  private static final byte[] END = {'e', 'n', 'd'};

  private final byte[] bytes;
  private final long limit;
  private final byte[] out = new byte[CHUNK];
  private long inflated;

  private InflatedSize(byte[] bytes, long limit) {
    this.bytes = bytes;
    this.limit = limit;
  }

  /** Whether all streams together are larger than the limit; takes about 3 ms a megabyte, nothing where the file is too small for that. */
  static boolean isOver(byte[] bytes, long limit) {
    return bytes.length * MOST_RATIO > limit && new InflatedSize(bytes, limit).count();
  }

  private boolean count() {
    int at = next(0);
    while (at >= 0 && inflated <= limit) {
      at = next(isPacked(at) ? inflate(at) : at);
    }
    return inflated > limit;
  }

  /** Where the content of the next stream begins, -1 behind the last. */
  private int next(int from) {
    for (int i = from; i + STREAM.length + 2 < bytes.length; i++) {
      if (bytes[i] == 's' && is(STREAM, i) && !(i >= END.length && is(END, i - END.length))) {
        int start = i + STREAM.length;
        start += bytes[start] == '\r' ? 1 : 0;
        return bytes[start] == '\n' ? start + 1 : start;
      }
    }
    return -1;
  }

  private boolean is(byte[] word, int at) {
    for (int i = 0; i < word.length; i++) {
      if (bytes[at + i] != word[i]) {
        return false;
      }
    }
    return true;
  }

  /** Whether the head of zlib stands here. */
  private boolean isPacked(int at) {
    return at + 1 < bytes.length && (bytes[at] & 0x0F) == DEFLATE && ((bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF) % 31 == 0;
  }

  /** Counts what unpacks from here; the answer is where the packed bytes end. */
  private int inflate(int at) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(bytes, at, bytes.length - at);
      int read = -1;
      while (read != 0 && inflated <= limit) {
        read = inflater.inflate(out);
        inflated += read;
      }
      return at + (int) inflater.getBytesRead();
    } catch (DataFormatException damaged) {
      // What is damaged unpacks no further for anybody else either.
      return at + Math.max(1, (int) inflater.getBytesRead());
    } finally {
      inflater.end();
    }
  }
}
