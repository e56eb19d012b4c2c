package org.hebiao.scan;

import java.util.List;

/** The print of a page and what each of its lines says. */
record ReadPrint(Print print, List<Recognition> read) {
  ReadPrint {
    read = List.copyOf(read);
    if (read.size() != print.lines().size()) {
      throw new IllegalArgumentException("%d lines, %d readings".formatted(print.lines().size(), read.size()));
    }
  }
}
