package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.parley.testkit.Sketch;
import org.parley.testkit.TestCache;
import picocli.CommandLine;

/** {@code parley watch}: what is told and shown from save to save. */
@Timeout(120)
final class WatchCommandTest {

  private static final Pattern PAGE = Pattern.compile("Page: (http://127\\.0\\.0\\.1:[0-9]+/\\S+)");

  @TempDir private Path folder;
  private final HttpClient client = HttpClient.newHttpClient();

  private Path scenario() {
    return Sketch.scenario()
        .title("Water")
        .issue("water", "some", "none")
        .issue("money", "some", "none")
        .position("N-1", "north", "rejects: {water: [some]}")
        .position("S-1", "south", "rejects: {water: [none]}")
        .rules(Sketch.REJECTIONS)
        .write(folder);
  }

  /** What is to be done once something has been printed. */
  private record Cue(String printed, Runnable reaction) {}

  /** Reacts to what is printed, on either stream, and has gone once all has been reacted to. */
  private static final class Reader extends Writer {

    private final StringBuilder all = new StringBuilder();
    private final Deque<Cue> cues;
    private int seen;

    Reader(List<Cue> cues) {
      this.cues = new ArrayDeque<>(cues);
    }

    @Override
    public void write(char[] letters, int offset, int length) throws IOException {
      all.append(letters, offset, length);
      while (!cues.isEmpty() && all.indexOf(cues.peek().printed(), seen) >= 0) {
        seen = all.length();
        cues.remove().reaction().run();
      }
    }

    @Override
    public void flush() throws IOException {
      if (cues.isEmpty()) {
        throw new IOException("nobody reads any longer");
      }
    }

    @Override
    public void close() {
      // Nothing is held.
    }

    String text() {
      return all.toString();
    }
  }

  private void change(Path file, String from, String to) {
    try {
      String text = Files.readString(file);
      assertThat(text).contains(from);
      Path aside = Files.writeString(folder.resolve("aside"), text.replace(from, to));
      Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String page(String printed) {
    Matcher matcher = PAGE.matcher(printed);
    assertThat(matcher.find()).isTrue();
    try {
      HttpRequest request = HttpRequest.newBuilder(URI.create(matcher.group(1))).build();
      return client.send(request, BodyHandlers.ofString()).body();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void everySaveIsAnsweredOnTheScreenAndOnThePage() {
    Path file = scenario();
    Path rules = folder.resolve("rules.drl");
    StringBuilder pages = new StringBuilder();
    Reader[] reader = new Reader[1];
    Runnable look = () -> pages.append(page(reader[0].text())).append("\f");
    reader[0] =
        new Reader(
            List.of(
                new Cue(
                    "Ctrl-C ends",
                    () -> {
                      look.run();
                      change(file, "water: [some]", "money: [some]");
                    }),
                new Cue(
                    "Position N-1 has changed",
                    () -> {
                      look.run();
                      change(rules, "then", "than");
                    }),
                new Cue(
                    "rules.drl:",
                    () -> {
                      look.run();
                      change(rules, "than", "then");
                    }),
                new Cue("The files can be used again.", look)));
    String[] arguments = {"watch", file.toString()};
    TestCache.store();
    CommandLine command = Main.commandLine(arguments);
    command.setOut(new PrintWriter(reader[0])).setErr(new PrintWriter(reader[0]));
    assertThat(command.execute(arguments)).isZero();
    String told = reader[0].text();
    assertThat(told)
        .containsSubsequence(
            "No coherent outcome satisfies all 2 enforced positions.",
            "Saved sketch.yaml",
            "Acceptable outcomes: 0, now 1",
            "Conflict gone: N-1 + S-1",
            "Position N-1 has changed: readings",
            "Saved rules.drl",
            "error[R",
            "Saved rules.drl",
            "The files can be used again.",
            "No figure of the answer has changed.");
    String[] shown = pages.toString().split("\f", -1);
    assertThat(shown[0]).contains("leave no room for a deal", "Watching sketch.yaml");
    assertThat(shown[1])
        .contains("Exactly one outcome satisfies both", "Conflict gone: N-1 + S-1")
        .contains("connect-src &#39;self&#39;");
    assertThat(shown[2])
        .contains("class=\"live fault\"", "No new answer: below is the last one", "error[R")
        .contains("Exactly one outcome satisfies both");
    assertThat(shown[3]).contains("class=\"live\"").doesNotContain("error[R");
  }

  @Test
  void scenarioThatIsNotThereAndPortInUseAreTold() throws IOException {
    Cli.Result missing = Cli.run("watch", folder.resolve("none.yaml"));
    assertThat(missing.status()).isEqualTo(3);
    assertThat(missing.err()).contains("none.yaml] does not exist");
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Cli.Result busy = Cli.run("watch", scenario(), "--port", taken.getLocalPort());
      assertThat(busy.status()).isEqualTo(2);
      assertThat(busy.message())
          .contains("--port: [" + taken.getLocalPort() + "] cannot be had", "Maybe --port 0");
    }
    Cli.Result unknown = Cli.run("watch", scenario(), "--waive", "N-9");
    assertThat(unknown.status()).isEqualTo(2);
    assertThat(unknown.message()).contains("[N-9]");
  }

  /** Longer than others, since a process of its own is started and asked to end. */
  @Test
  @Tag("slow")
  @DisabledOnOs(OS.WINDOWS)
  void launchedProgramEndsByCtrlC() throws IOException, InterruptedException {
    Process process = new Launched().builder("watch", scenario()).start();
    // Reading cannot be interrupted, and a process whose parent ignores the signal does so itself.
    CompletableFuture.delayedExecutor(60, TimeUnit.SECONDS).execute(process::destroyForcibly);
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    StringWriter told = new StringWriter();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      told.append(line).append('\n');
      if (line.startsWith("Watching")) {
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
      }
    }
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(Launched.finished(process)).isEqualTo(130);
    assertThat(told.toString()).contains("Page: http://127.0.0.1:");
    assertThat(err).isEmpty();
  }
}
