package org.hebiao.cli;

/** Forms of a result; the names are typed by people. */
enum Format {
  TEXT("txt"),
  JSON("json"),
  PLAIN("json"),
  CSV("csv"),
  HTML("html"),
  XLSX("xlsx"),
  /** The original with annotations; never under the name of the original. */
  PDF("annotated.pdf");

  private final String extension;

  Format(String extension) {
    this.extension = extension;
  }

  String extension() {
    return extension;
  }

  /** Whether one file holds one document: these go to a folder when there are several. */
  boolean isOneDocumentAFile() {
    return this == JSON || this == PLAIN || this == HTML || isBinary();
  }

  /** Whether it is no text: never for a screen, always in a file of its own. */
  boolean isBinary() {
    return this == XLSX || this == PDF;
  }
}
