package org.hebiao.web;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.hebiao.archive.DataFolder;

/** The real service on a free loopback port with a folder of its own. */
record Running(Service service, int port) implements AutoCloseable {
  static Running in(Path folder, String... keysAndValues) throws IOException {
    Map<String, String> typed = new HashMap<>(Map.of("hebiao.port", "0"));
    for (int i = 0; i < keysAndValues.length; i += 2) {
      typed.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    Service service = Service.start(new DataFolder(folder), typed, Map.of());
    return new Running(service, Integer.parseInt(service.address().replaceAll(".*:", "")));
  }

  <T> T bean(Class<T> kind) {
    return service.context().getBean(kind);
  }

  Reply get(String path) throws IOException {
    return new Reply.Ask("GET", path).to(port);
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
