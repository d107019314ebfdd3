package grantledger.standalone.demo;

import static grantledger.standalone.demo.Sums.grouped;

import grantledger.standalone.running.Screen;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Both tracks of 2020 within their ceilings. */
record TracksTable(JsonNode call) {
    private static final String LINE = "  %-38s %8s %14s %14s";
    private static final Map<String, String> NAMES = Map.of(
            "PUBLIC", "Municipalities, regions, federations",
            "CIVIL_SOCIETY", "Associations and foundations");

    void print(Screen screen) {
        screen.line("");
        screen.line(screen.bold("  Grants of 2020 by track (the sums are invented, the ceilings are not)"));
        screen.line("");
        screen.line(LINE.formatted("", "granted", "SEK", "ceiling, SEK"));
        call.path("tracks").forEach(track -> screen.line(line(track)));
    }

    private static String line(JsonNode track) {
        return LINE.formatted(
                NAMES.get(track.path("track").asString()),
                track.at("/counts/GRANTED").asLong(),
                grouped(track.path("committedSek").asLong()),
                grouped(track.path("budgetSek").asLong()));
    }
}
