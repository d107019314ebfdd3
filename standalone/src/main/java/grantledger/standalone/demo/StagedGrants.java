package grantledger.standalone.demo;

import static grantledger.standalone.demo.Sums.grouped;

import grantledger.standalone.running.Screen;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Who was granted a next step in 2020, on the ground of a grant of 2018. */
record StagedGrants(Views views, String callId) {
    private static final String LINE = "  %-38s %14s %-10s %14s";

    void print(Screen screen) {
        screen.line("");
        screen.line(screen.bold("  Grants in stages: the application of 2020 names the grant of 2018"));
        screen.line("");
        screen.line(LINE.formatted("", "2018, SEK", "", "2020, SEK"));
        staged().forEach(application -> screen.line(line(application)));
    }

    private List<JsonNode> staged() {
        return views.rows("/api/applications?callId=%s&focusArea=NEXT_STEP&sort=applicant", callId);
    }

    private String line(JsonNode application) {
        var before =
                views.read("/api/grants/%s", application.path("previousGrantId").asString());
        return LINE.formatted(
                application.at("/applicant/name").asString(),
                grouped(before.path("paidSek").asLong()),
                before.path("status").asString().toLowerCase(Locale.ROOT),
                grouped(application.path("grantedAmountSek").asLong()));
    }
}
