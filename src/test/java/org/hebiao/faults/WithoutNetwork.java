package org.hebiao.faults;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Uploads an annex to a server and asks for its findings; refuses to say anything where there is a network. Argument: an empty folder. */
final class WithoutNetwork {
  /** An address kept for documentation (RFC 5737): nobody answers, but a machine with a route does not say that there is none. */
  private static final InetSocketAddress OUTSIDE = new InetSocketAddress("192.0.2.1", 80);

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private WithoutNetwork() {}

  public static void main(String[] arguments) throws Exception {
    if (!isCut()) {
      throw new IllegalStateException("there is a network");
    }
    Path data = Path.of(arguments[0]);
    try (ServerProcess server = ServerProcess.start(data, Map.of());
        Client client = new Client(server.awaitAddress())) {
      long id = client.upload("附件2.pdf", Files.readAllBytes(Path.of("fixtures/pdfs/futian-2021.pdf"))).json().path("id").asLong();
      JsonNode done = client.ended(id, PATIENCE);
      int findings = 0;
      for (JsonNode form : client.json("/api/v1/submissions/" + id + "/forms")) {
        findings += form.path("findings").size();
      }
      for (String path : new String[] {"/", "/submissions/" + id, "/api/v1/submissions/" + id + "/sheet.xlsx", "/api/v1/submissions/" + id + "/pages/1"}) {
        int status = client.get(path).status();
        System.out.println(path + " " + status);
        if (status != 200) {
          System.exit(1);
        }
      }
      System.out.println(done.path("state").asString() + " findings " + findings);
      System.exit(done.path("state").asString().equals("DONE") && findings > 0 ? 0 : 1);
    }
  }

  private static boolean isCut() throws SocketException {
    boolean onlyLoopback = Collections.list(NetworkInterface.getNetworkInterfaces()).stream().allMatch(WithoutNetwork::isLoopback);
    try (Socket socket = new Socket()) {
      socket.connect(OUTSIDE, 2_000);
      return false;
    } catch (IOException e) {
      return onlyLoopback && String.valueOf(e.getMessage()).contains("unreachable");
    }
  }

  private static boolean isLoopback(NetworkInterface network) {
    try {
      return network.isLoopback();
    } catch (SocketException e) {
      throw new IllegalStateException(e);
    }
  }
}
