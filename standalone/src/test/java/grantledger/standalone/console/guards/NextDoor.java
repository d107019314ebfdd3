package grantledger.standalone.console.guards;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/**
 * A program on the same machine with a page that shows another's in a frame. It really answers: browsers keep a made-up site from
 * this machine by themselves, whatever the console says. To them it is the console's own site, and they send it the cookie.
 */
record NextDoor(HttpServer server) implements AutoCloseable {

    static NextDoor showing(String framed) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var page = "<!doctype html><title>Next door</title><iframe src=\"" + framed + "\"></iframe>";
        server.createContext("/", exchange -> answer(exchange, page.getBytes(StandardCharsets.UTF_8)));
        server.start();
        return new NextDoor(server);
    }

    private static void answer(HttpExchange exchange, byte[] page) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
        }
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
