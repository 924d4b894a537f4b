package org.parley.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Chromium without a window, asked over its DevTools protocol about one page. */
public final class Browser implements AutoCloseable {

  /** Set where a browser has been installed for the tests, so that none is left out unseen. */
  private static final String REQUIRED = "PARLEY_REQUIRE_BROWSER";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long PATIENCE_SECONDS = 60;

  private final Process process;
  private final WebSocket socket;
  private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
  private final List<JsonNode> events = new ArrayList<>();
  private int calls;

  private Browser(Path folder) throws IOException, InterruptedException {
    this.process =
        new ProcessBuilder(
                program().orElseThrow().toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--remote-debugging-port=0",
                "--user-data-dir=" + folder)
            .redirectErrorStream(true)
            .start();
    int port = port();
    HttpClient client = HttpClient.newHttpClient();
    this.socket =
        client
            .newWebSocketBuilder()
            .buildAsync(URI.create(page(client, port)), new Listener())
            .join();
    call("Page.enable", Map.of());
    call("Runtime.enable", Map.of());
    call("Log.enable", Map.of());
    call("Network.enable", Map.of());
  }

  /** Where the program is; nothing where there is none, unless one is required. */
  public static Optional<Path> program() {
    Optional<Path> found =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
            .flatMap(
                folder ->
                    Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(Path.of(folder)::resolve))
            .filter(Files::isExecutable)
            .findFirst();
    if (found.isEmpty() && "1".equals(System.getenv(REQUIRED))) {
      throw new IllegalStateException(REQUIRED + " is set, and there is no Chromium");
    }
    return found;
  }

  /** Starts one; its data go to an empty folder. */
  public static Browser start(Path folder) throws IOException, InterruptedException {
    return new Browser(folder);
  }

  /** The port, which it says on its first lines. */
  private int port() throws IOException {
    var lines = process.inputReader();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      int at = line.indexOf("ws://127.0.0.1:");
      if (at >= 0) {
        Thread drain = new Thread(() -> lines.lines().forEach(rest -> {}));
        drain.setDaemon(true);
        drain.start();
        return URI.create(line.substring(at).strip()).getPort();
      }
    }
    throw new IOException("Chromium has not started");
  }

  private static String page(HttpClient client, int port) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list")).build();
    String body = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    for (JsonNode target : JSON.readTree(body)) {
      if (target.path("type").asText().equals("page")) {
        return target.path("webSocketDebuggerUrl").asText();
      }
    }
    throw new IOException("Chromium has no page");
  }

  private final class Listener implements WebSocket.Listener {

    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket source, CharSequence data, boolean isLast) {
      text.append(data);
      if (isLast) {
        try {
          messages.add(JSON.readTree(text.toString()));
        } catch (IOException e) {
          throw new IllegalStateException(e);
        }
        text.setLength(0);
      }
      source.request(1);
      return CompletableFuture.completedFuture(null);
    }
  }

  /** Asks for something and waits for the answer. */
  public JsonNode call(String method, Map<String, Object> parameters) {
    int id = ++calls;
    ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
    message.set("params", JSON.valueToTree(parameters));
    socket.sendText(message.toString(), true).join();
    while (true) {
      JsonNode next = next();
      if (next.path("id").asInt() == id) {
        if (next.has("error")) {
          throw new IllegalStateException(method + ": " + next.path("error"));
        }
        return next.path("result");
      }
      events.add(next);
    }
  }

  private JsonNode next() {
    try {
      JsonNode next = messages.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (next == null) {
        throw new IllegalStateException("Chromium does not answer");
      }
      return next;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Opens a file and waits until it is there. */
  public void open(Path file) {
    open(file.toUri());
  }

  /** Opens a page and waits until it is there. */
  public void open(URI address) {
    events.clear();
    call("Page.navigate", Map.of("url", address.toString()));
    while (events.stream().noneMatch(e -> isEvent(e, "Page.loadEventFired"))) {
      events.add(next());
    }
  }

  private static boolean isEvent(JsonNode message, String method) {
    return message.path("method").asText().equals(method);
  }

  /** What the page has said to the console, its faults among it, since it was opened. */
  public List<String> said() {
    evaluate("0");
    return events.stream()
        .filter(
            e ->
                isEvent(e, "Runtime.consoleAPICalled")
                    || isEvent(e, "Runtime.exceptionThrown")
                    || isEvent(e, "Log.entryAdded"))
        .map(JsonNode::toString)
        .toList();
  }

  /**
   * What the page has asked for since it was opened, itself included. The browser's own first page
   * may still be loading then; a page from a file cannot ask for what that is made of.
   */
  public List<String> requests() {
    evaluate("0");
    return events.stream()
        .filter(e -> isEvent(e, "Network.requestWillBeSent"))
        .map(e -> e.at("/params/request/url").asText())
        .filter(url -> !url.startsWith("chrome://") && !url.startsWith("chrome-untrusted://"))
        .toList();
  }

  /** The value of an expression of script, a promise awaited. */
  public JsonNode evaluate(String script) {
    JsonNode result =
        call(
            "Runtime.evaluate",
            Map.of("expression", script, "returnByValue", true, "awaitPromise", true));
    if (result.has("exceptionDetails")) {
      throw new IllegalStateException(result.path("exceptionDetails").toString());
    }
    return result.path("result").path("value");
  }

  /** Shows the page so wide, on a light or a dark ground. */
  public void show(int width, boolean isDark) {
    call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 500));
    call(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", isDark ? "dark" : "light"))));
  }

  /** A picture of the whole page. */
  public byte[] picture() {
    JsonNode shot =
        call("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
    return Base64.getDecoder().decode(shot.path("data").asText());
  }

  @Override
  public void close() {
    socket.abort();
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().onExit().join();
  }
}
