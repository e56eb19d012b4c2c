package org.hebiao.report.list;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The files a list can be taken away as. */
public enum ListFormat {
  CSV("csv", "text/csv;charset=UTF-8"),
  XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  JSONL("jsonl", "application/x-ndjson");

  private final String key;
  private final String mediaType;

  ListFormat(String key, String mediaType) {
    this.key = key;
    this.mediaType = mediaType;
  }

  /** Also the ending of the file. */
  public String key() {
    return key;
  }

  public String mediaType() {
    return mediaType;
  }

  public static Optional<ListFormat> of(String key) {
    return Arrays.stream(values()).filter(format -> format.key.equals(key)).findFirst();
  }

  /** @param name of the list, for people */
  public ListWriter to(OutputStream out, String name, List<ListColumn> columns) throws IOException {
    return to(out, name, columns, Optional.empty());
  }

  /** @param preface left out where a file is a table and nothing else */
  public ListWriter to(OutputStream out, String name, List<ListColumn> columns, Optional<ListPreface> preface) throws IOException {
    return switch (this) {
      case CSV -> new CsvList(out, columns);
      case XLSX -> new SheetList(out, name, columns, preface);
      case JSONL -> new JsonLinesList(out, columns);
    };
  }
}
