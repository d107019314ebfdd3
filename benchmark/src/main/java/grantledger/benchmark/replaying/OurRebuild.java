package grantledger.benchmark.replaying;

import grantledger.benchmark.running.ServiceProcess;
import grantledger.benchmark.serving.Connection;
import grantledger.format.Json;
import java.io.IOException;
import tools.jackson.databind.JsonNode;

/** Rebuilds the views of a running query-service, as an operator does, and waits for it. */
public final class OurRebuild {

    private final ServiceProcess query;
    private final String token;

    /** @param token of an administrator */
    public OurRebuild(ServiceProcess query, String token) {
        this.query = query;
        this.token = token;
    }

    /** Returns the events a second, from the request until the new generation serves. */
    public double rate() throws IOException, InterruptedException {
        try (Connection connection = new Connection(query.port())) {
            long began = System.nanoTime();
            connection.post("/api/rebuild", token, new byte[0]).require(202);
            JsonNode rebuild = status(connection).get("rebuild");
            while (rebuild.get("state").stringValue().equals("RUNNING")) {
                Thread.sleep(100); // asking costs the service CPU, too
                rebuild = status(connection).get("rebuild");
            }
            if (!rebuild.get("state").stringValue().equals("DONE")) {
                throw new IllegalStateException("The rebuild ended as " + rebuild);
            }
            return rebuild.get("events").longValue() * 1e9 / (System.nanoTime() - began);
        }
    }

    /** Waits until everything up to the position is visible. */
    public void awaitFolded(long position) throws IOException, InterruptedException {
        try (Connection connection = new Connection(query.port())) {
            while (status(connection).get("lastFolded").longValue() < position) {
                query.requireAlive();
                Thread.sleep(50);
            }
        }
    }

    private JsonNode status(Connection connection) throws IOException {
        return Json.mapper()
                .readTree(connection.get("/api/status", token, "").require(200).body());
    }
}
