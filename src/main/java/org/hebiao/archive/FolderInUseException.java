package org.hebiao.archive;

import java.io.IOException;
import java.nio.file.Path;

/** Another running process works in the data folder. */
public final class FolderInUseException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Path folder;

  FolderInUseException(Path folder) {
    super("data folder in use: " + folder);
    this.folder = folder;
  }

  FolderInUseException(Path folder, Throwable cause) {
    super("data folder in use: " + folder, cause);
    this.folder = folder;
  }

  public Path folder() {
    return folder;
  }
}
