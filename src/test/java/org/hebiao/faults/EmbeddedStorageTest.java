package org.hebiao.faults;

import java.util.Map;

/** The service with the database of its data folder. */
class EmbeddedStorageTest extends StorageContract {
  @Override
  Map<String, String> variables() {
    return Map.of();
  }
}
