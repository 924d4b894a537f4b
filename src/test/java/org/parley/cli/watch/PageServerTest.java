package org.parley.cli.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is served, and to whom. */
@Timeout(60)
final class PageServerTest {

  private static final String TOKEN = "t0ken";

  private final HttpClient client = HttpClient.newHttpClient();
  private PageServer server;

  @BeforeEach
  void open() throws IOException {
    server = PageServer.open(0, TOKEN);
    server.show(1, "<p>één</p>");
  }

  @AfterEach
  void close() {
    server.close();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI address = server.address().resolve(path);
    return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }

  @Test
  void pageIsServedByItsNameAlone() throws Exception {
    HttpResponse<String> page = get("");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).isEqualTo("<p>één</p>");
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
    assertThat(server.address().getHost()).isEqualTo("127.0.0.1");
    for (String other : new String[] {"/", "/t0ken", "/t0keN/", "../etc/passwd", "/t0ken/../x"}) {
      HttpResponse<String> refused = get(other);
      assertThat(refused.statusCode()).as(other).isEqualTo(404);
      assertThat(refused.body()).as(other).isEmpty();
    }
  }

  @Test
  void nothingCanBeSent() throws Exception {
    HttpRequest post =
        HttpRequest.newBuilder(server.address())
            .POST(HttpRequest.BodyPublishers.ofString("x"))
            .build();
    assertThat(client.send(post, BodyHandlers.ofString()).statusCode()).isEqualTo(405);
  }

  /** A page of another site that has its name point here still asks by that name. */
  @Test
  void otherNamesOfThisMachineAreRefused() throws IOException {
    int port = server.address().getPort();
    assertThat(status("evil.example:" + port)).contains(" 403 ");
    assertThat(status("127.0.0.1")).contains(" 403 ");
    assertThat(status("localhost:" + port)).contains(" 200 ");
  }

  private String status(String host) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
      OutputStream out = socket.getOutputStream();
      String request = "GET /" + TOKEN + "/ HTTP/1.1\r\nHost: " + host + "\r\n\r\n";
      out.write(request.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      return new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
          .readLine();
    }
  }

  @Test
  void browsersHearOfEachPage() throws Exception {
    HttpRequest events = HttpRequest.newBuilder(server.address().resolve("events")).build();
    HttpResponse<Stream<String>> stream = client.send(events, BodyHandlers.ofLines());
    assertThat(stream.headers().firstValue("Content-Type")).contains("text/event-stream");
    Iterator<String> lines = stream.body().iterator();
    assertThat(lines.next()).isEqualTo("data: 1");
    assertThat(lines.next()).isEmpty();
    server.show(2, "<p>two</p>");
    assertThat(lines.next()).isEqualTo("data: 2");
    assertThat(get("").body()).isEqualTo("<p>two</p>");
  }

  @Test
  void busyPortsAreTold() {
    assertThatThrownBy(() -> PageServer.open(server.address().getPort(), TOKEN))
        .isInstanceOf(IOException.class);
  }
}
