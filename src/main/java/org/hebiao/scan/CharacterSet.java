package org.hebiao.scan;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The characters a recognition network tells apart, by class number: class 0 is the blank of the decoding, the last one a space between words.
 */
record CharacterSet(List<String> classes) {
  CharacterSet {
    classes = List.copyOf(classes);
  }

  /** From the lines of a key file. */
  static CharacterSet read(InputStream keys) throws IOException {
    List<String> classes = new ArrayList<>();
    classes.add("");
    // PP-OCR knows 丶, a stroke no form prints by itself, beside 、 and confuses the two.
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(keys, StandardCharsets.UTF_8))) {
      lines.lines().map(key -> key.equals("丶") ? "、" : key).forEach(classes::add);
    }
    classes.add(" ");
    return new CharacterSet(classes);
  }

  int size() {
    return classes.size();
  }
}
