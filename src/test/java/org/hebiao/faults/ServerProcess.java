package org.hebiao.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The service in a process of its own on a free loopback port, to be killed as the system kills: at once and unasked. */
public final class ServerProcess implements AutoCloseable {
  /** A start takes four seconds on idle cores; on cores that much other work shares it was seen to take more than two minutes. */
  private static final long START_SECONDS = 600;

  private static final long STOP_SECONDS = 40;

  /** What the launcher gives the service. */
  private static final List<String> OPTIONS =
      List.of("-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-Djava.awt.headless=true", "-Dstdout.encoding=UTF-8");

  /**
   * For server and readers alike, unless the variables say otherwise: they live for seconds, in which the second compiler costs more than it gives, and
   * their heap does not depend on the machine.
   */
  private static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1 -Xmx512m";

  /** Variables of a server that runs as people run it. */
  public static final Map<String, String> AS_SHIPPED = Map.of("JAVA_TOOL_OPTIONS", "");

  private final Process process;
  private final Path output;
  private volatile Optional<URI> address = Optional.empty();

  private ServerProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
    Thread.ofVirtual().name("output").start(this::listen);
    // A test that is broken off leaves no server behind.
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
  }

  /** Starts a server; it may be killed before it answers. */
  static ServerProcess launch(Path data, Map<String, String> variables) throws IOException {
    return launch(List.of(), data, variables);
  }

  /** @param before the command that runs the command, as {@code unshare -n} */
  static ServerProcess launch(List<String> before, Path data, Map<String, String> variables) throws IOException {
    Files.createDirectories(data);
    List<String> command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(OPTIONS);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.hebiao.cli.Main", "serve", "--port", "0", "--data", data.toString()));
    Path output = Files.createTempFile(data.toAbsolutePath().getParent(), "server-", ".err");
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(output.toFile());
    builder.environment().put("JAVA_TOOL_OPTIONS", SHORT_LIVED);
    builder.environment().putAll(variables);
    return new ServerProcess(builder.start(), output);
  }

  /** Starts a server and waits until it answers. */
  public static ServerProcess start(Path data, Map<String, String> variables) throws IOException, InterruptedException {
    ServerProcess server = launch(data, variables);
    server.awaitAddress();
    return server;
  }

  private void listen() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int at = line.indexOf("http://");
        if (at >= 0) {
          address = Optional.of(URI.create(line.substring(at).strip()));
        }
      }
    } catch (IOException e) {
      // The pipe of a killed process; that it is dead is looked at by those who wait.
      address = Optional.empty();
    }
  }

  public URI awaitAddress() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
    while (address.isEmpty() && process.isAlive() && System.nanoTime() < deadline) {
      Thread.sleep(10);
    }
    return address.orElseThrow(() -> new AssertionError("the server did not start: " + said()));
  }

  /** Where it answers; empty before it does and after it was killed. */
  Optional<URI> address() {
    return process.isAlive() ? address : Optional.empty();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  private String said() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** Its reader processes: it starts no others. */
  List<ProcessHandle> readers() {
    return process.descendants().toList();
  }

  /** Resident memory in bytes, without readers; by Linux alone. */
  public long residentBytes() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
      }
    }
    throw new IOException("no VmRSS");
  }

  /** Kill -9. The answer is its readers, which have to end by themselves. */
  List<ProcessHandle> kill() throws InterruptedException {
    List<ProcessHandle> orphans = readers();
    process.destroyForcibly();
    process.waitFor();
    return orphans;
  }

  /** Asks it to stop; the answer is its exit code. */
  public int stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
      kill();
      throw new AssertionError("the server does not stop: " + said());
    }
    return process.exitValue();
  }

  @Override
  public void close() throws InterruptedException {
    kill();
  }
}
