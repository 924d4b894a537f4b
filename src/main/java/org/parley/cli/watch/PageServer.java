package org.parley.cli.watch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Serves one page to this machine and tells whoever looks at it when there is another: nothing but
 * that page, under a name that cannot be guessed, and only to who asks for it by the name of this
 * machine, so that no page of another site can have it read (DNS rebinding).
 *
 * @implNote thread-safe
 */
final class PageServer implements AutoCloseable {

  /** The address of this machine that no other reaches. */
  private static final String LOOPBACK = "127.0.0.1";

  /**
   * After so long a silence a browser is told that all is well, and one that has gone is noticed.
   */
  private static final long PING_MILLIS = 10_000;

  /** More windows than anybody looks at; each keeps a thread. */
  private static final int MOST_LISTENERS = 64;

  private static final int OK = 200;
  private static final int NO_CONTENT = 204;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int NOT_ALLOWED = 405;
  private static final int BUSY = 503;

  private final HttpServer server;
  private final ExecutorService threads;
  private final String place;
  private final Set<String> hosts;
  private final Semaphore listeners = new Semaphore(MOST_LISTENERS);
  private final Object lock = new Object();
  private byte[] page = {};
  private long version;

  private PageServer(HttpServer server, String token) {
    this.server = server;
    this.place = "/" + token + "/";
    this.threads = Executors.newCachedThreadPool(PageServer::daemon);
    int port = server.getAddress().getPort();
    this.hosts = Set.of(LOOPBACK + ":" + port, "localhost:" + port);
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "page");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * A server without a page yet.
   *
   * @param port where it listens; 0 for any that is free
   * @param token name of the page in its address
   * @throws IOException if the port cannot be had
   */
  static PageServer open(int port, String token) throws IOException {
    InetAddress here = InetAddress.getByAddress(LOOPBACK, new byte[] {127, 0, 0, 1});
    return new PageServer(HttpServer.create(new InetSocketAddress(here, port), 0), token);
  }

  /** Where the page is. */
  URI address() {
    return URI.create("http://" + LOOPBACK + ":" + server.getAddress().getPort() + place);
  }

  /** Serves another page from now on, and has browsers ask for it. */
  void show(long number, String html) {
    synchronized (lock) {
      page = html.getBytes(StandardCharsets.UTF_8);
      version = number;
      lock.notifyAll();
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String host = exchange.getRequestHeaders().getFirst("Host");
      String path = exchange.getRequestURI().getPath();
      String method = exchange.getRequestMethod();
      if (host == null || !hosts.contains(host)) {
        refuse(exchange, FORBIDDEN);
      } else if (!method.equals("GET") && !method.equals("HEAD")) {
        refuse(exchange, NOT_ALLOWED);
      } else if (place.equals(path)) {
        page(exchange, method.equals("HEAD"));
      } else if ((place + "events").equals(path) && method.equals("GET")) {
        events(exchange);
      } else {
        // Browsers ask for a picture that stands for the page, which has none.
        refuse(exchange, "/favicon.ico".equals(path) ? NO_CONTENT : NOT_FOUND);
      }
    }
  }

  private static void refuse(HttpExchange exchange, int status) throws IOException {
    exchange.sendResponseHeaders(status, -1);
  }

  private static void headers(HttpExchange exchange, String type) {
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", type);
    headers.set("Cache-Control", "no-store");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Content-Security-Policy", "frame-ancestors 'none'");
  }

  private void page(HttpExchange exchange, boolean isHeadOnly) throws IOException {
    byte[] now;
    synchronized (lock) {
      now = page;
    }
    headers(exchange, "text/html; charset=utf-8");
    if (isHeadOnly) {
      exchange.sendResponseHeaders(OK, -1);
      return;
    }
    exchange.sendResponseHeaders(OK, now.length);
    exchange.getResponseBody().write(now);
  }

  /** Server-sent events: the number of the page at once, and of each that follows. */
  private void events(HttpExchange exchange) throws IOException {
    if (!listeners.tryAcquire()) {
      refuse(exchange, BUSY);
      return;
    }
    try {
      headers(exchange, "text/event-stream");
      exchange.sendResponseHeaders(OK, 0);
      OutputStream out = exchange.getResponseBody();
      long told = -1;
      while (!threads.isShutdown()) {
        long now = awaited(told);
        String text = now == told ? ": ping\n\n" : "data: " + now + "\n\n";
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
        told = now;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      listeners.release();
    }
  }

  /** The number of the page as soon as it is another; the same one after a while. */
  private long awaited(long told) throws InterruptedException {
    synchronized (lock) {
      long start = System.nanoTime();
      long left = PING_MILLIS;
      while (version == told && left > 0) {
        lock.wait(left);
        left = PING_MILLIS - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
      }
      return version;
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    server.stop(0);
  }
}
