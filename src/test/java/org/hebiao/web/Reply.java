package org.hebiao.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What came back for bytes sent over a plain socket: a client that can send what well-behaved ones cannot. */
record Reply(int status, List<String> heads, String body) {
  private static final int PATIENCE_MILLIS = 120_000;

  static Reply to(int port, byte[] request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write(request);
      socket.getOutputStream().flush();
      return from(socket);
    }
  }

  /** What comes back on a socket on which a request was sent. */
  static Reply from(Socket socket) throws IOException {
    socket.setSoTimeout(PATIENCE_MILLIS);
    return read(socket.getInputStream());
  }

  /** Reads to the end, an endless stream of events to the end of its first one. */
  private static Reply read(InputStream in) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] some = new byte[8192];
    for (int got = in.read(some); got >= 0; got = in.read(some)) {
      all.write(some, 0, got);
      String text = all.toString(StandardCharsets.ISO_8859_1);
      if (text.contains("text/event-stream") && text.indexOf("\n\n") > text.indexOf("\r\n\r\n")) {
        break;
      }
    }
    String text = all.toString(StandardCharsets.UTF_8);
    int end = text.indexOf("\r\n\r\n");
    String[] lines = text.substring(0, end).split("\r\n");
    return new Reply(Integer.parseInt(lines[0].split(" ")[1]), List.of(lines).subList(1, lines.length), text.substring(end + 4));
  }

  List<String> all(String name) {
    String start = name.toLowerCase(Locale.ROOT) + ": ";
    return heads.stream().filter(head -> head.toLowerCase(Locale.ROOT).startsWith(start)).map(head -> head.substring(start.length())).toList();
  }

  String head(String name) {
    return String.join("|", all(name));
  }

  /** Name=value of a cookie that was set, empty when it was not. */
  String cookie(String name) {
    return all("Set-Cookie").stream().filter(set -> set.startsWith(name + "=")).map(set -> set.split(";")[0]).findFirst().orElse("");
  }

  boolean isProblem(ProblemCode code) {
    return status == code.status() && body.contains("\"code\":\"" + code + "\"") && head("Content-Type").startsWith("application/problem+json");
  }

  /** A request in the making. */
  static final class Ask {
    private final String line;
    private final List<String> heads = new ArrayList<>();
    private byte[] body = {};
    private String host = "127.0.0.1";

    Ask(String method, String path) {
      this.line = method + " " + path + " HTTP/1.1";
    }

    Ask head(String name, String value) {
      if (!value.isEmpty()) {
        heads.add(name + ": " + value);
      }
      return this;
    }

    Ask host(String other) {
      host = other;
      return this;
    }

    Ask body(String type, byte[] bytes) {
      body = bytes;
      return head("Content-Type", type);
    }

    Ask json(String text) {
      return body("application/json", text.getBytes(StandardCharsets.UTF_8));
    }

    Reply to(int port) throws IOException {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      String head = line + "\r\nHost: " + host + "\r\nConnection: close\r\nContent-Length: " + body.length + "\r\n";
      out.write(head.getBytes(StandardCharsets.UTF_8));
      for (String each : heads) {
        out.write((each + "\r\n").getBytes(StandardCharsets.UTF_8));
      }
      out.write("\r\n".getBytes(StandardCharsets.UTF_8));
      out.write(body);
      return Reply.to(port, out.toByteArray());
    }
  }
}
